import type { TextDocument } from "../document.ts";

const text: TextDocument = {
  title: "Condiciones",
  lead: "El acuerdo entre tú y Parley, en palabras sencillas.",
  updated: "2026-11-21",
  sections: [
    {
      heading: "Quién puede usar Parley",
      paragraphs: [
        "Debes tener al menos 18 años y dar tu fecha de nacimiento real. Una persona tiene una cuenta. No dejes que otras personas la usen.",
      ],
    },
    {
      heading: "Lo que recibes",
      paragraphs: [
        "Parley te conecta con otras personas que aprenden, para llamadas de voz. Las llamadas de práctica no cuestan nada. No podemos prometer que siempre haya un compañero libre, que hable bien, ni que el servicio nunca se detenga.",
      ],
    },
    {
      heading: "Lo que te pedimos",
      points: [
        "Sigue las normas de la página de Seguridad.",
        "No grabes, publiques ni copies lo que dicen o muestran tus compañeros sin su sí claro.",
        "No uses programas que pulsen botones por ti, y no intentes romper o sobrecargar el servicio.",
        "Lo que escribes y dices es tuyo, y respondes por ello.",
      ],
    },
    {
      heading: "Cuándo cerramos una cuenta",
      paragraphs: [
        "Podemos avisarte, impedir que busques durante un tiempo o cerrar tu cuenta cuando rompes estas normas. Te decimos la razón. Puedes pedir que lo miremos otra vez: {contact}. Decide una persona distinta de la primera.",
      ],
    },
    {
      heading: "Cuando quieres irte",
      paragraphs: ["Puedes dejarlo en cualquier momento. Eliminas tu cuenta en Ajustes, en Privacidad."],
    },
    {
      heading: "De qué respondemos",
      paragraphs: [
        "Respondemos de lo que la ley dice que debemos responder. No respondemos de lo que dicen los compañeros, y usas lo que oyes según tu propio criterio. Nada aquí te quita derechos que te da la ley de tu país.",
      ],
    },
    {
      heading: "Cambios",
      paragraphs: [
        "Cuando cambiemos estas condiciones en algo importante, te lo diremos en la aplicación al menos 14 días antes. Si no estás de acuerdo, puedes irte.",
      ],
    },
  ],
};

export default text;
