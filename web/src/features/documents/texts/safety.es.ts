import type { TextDocument } from "../document.ts";

const text: TextDocument = {
  title: "Seguridad",
  lead: "Hablar con una persona desconocida necesita confianza. Esto es lo que hacemos y lo que puedes hacer tú.",
  sections: [
    {
      heading: "Lo que hacemos",
      points: [
        "Parley es para mayores de 18 años. Todas las personas dan su fecha de nacimiento al crear la cuenta.",
        "Tu cámara está apagada hasta que la enciendes.",
        "Tus compañeros ven tu nombre, tu nivel, tu primer idioma y tu país. Nunca ven tu correo ni tu fecha de nacimiento.",
        "Cuando denuncias o bloqueas a alguien, la llamada termina para ti y no se vuelven a encontrar. Funciona al instante y en las dos direcciones.",
        "Personas leen cada denuncia. Una cuenta que rompe las normas se cierra, y sus llamadas terminan en segundos.",
        "No grabamos las llamadas.",
      ],
    },
    {
      heading: "Lo que puedes hacer",
      points: [
        "No des tu nombre completo, dirección, lugar de trabajo, teléfono ni datos del banco.",
        "Termina la llamada cuando no te sientas bien. No necesitas una razón.",
        "Denuncia lo que pasó: en la llamada en «Más», o durante un día en tu Historial.",
        "Nunca envíes dinero a alguien que conociste aquí.",
        "En Ajustes, en Privacidad, puedes ocultar tu dirección de red.",
      ],
    },
    {
      heading: "Normas para hablar",
      points: [
        "Sé amable y paciente. Aquí todos aprendemos.",
        "Sin insultos, amenazas ni odio.",
        "Sin contenido sexual, y no uses Parley para buscar citas.",
        "Sin ventas ni publicidad.",
        "No grabes ni publiques a tu compañero.",
        "Nadie menor de 18 años.",
      ],
    },
    {
      heading: "Si hay peligro",
      paragraphs: [
        "Si alguien te amenaza o crees que una persona está en peligro, llama primero al número de emergencias de tu país. Después cuéntanos: {contact}. Respondemos a los avisos de peligro antes que a todos los demás.",
      ],
    },
  ],
};

export default text;
