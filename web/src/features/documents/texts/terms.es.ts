import type { TextDocument } from "../document.ts";

const text: TextDocument = {
  title: "Condiciones",
  lead: "El acuerdo entre tú y Parley, en palabras sencillas.",
  updated: "2026-11-22",
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
      heading: "Lo que compras",
      paragraphs: [
        "Los precios incluyen los impuestos. Un curso que compras queda abierto para ti. Un plan abre todos los cursos mientras lo pagas: se renueva, y se paga otra vez, cada mes o cada año hasta que lo canceles en Ajustes, en Plan. Entonces termina con el tiempo que ya está pagado. Stripe, Razorpay o PayPal reciben tu pago; nunca vemos tu tarjeta. Cada pago tiene una factura, que encuentras en Tus pedidos.",
        "Puedes recuperar enseguida el dinero de un curso durante 30 días si has hecho menos del 30 % de él, y siempre que se retire el curso. Después, y con los planes, puedes pedirlo y una persona decide. Cuando el dinero vuelve, pierdes el acceso; tus notas y tu progreso se quedan. Para preguntas sobre un pago: {contact}.",
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
