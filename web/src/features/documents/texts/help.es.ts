import type { TextDocument } from "../document.ts";

const text: TextDocument = {
  title: "Ayuda",
  lead: "Respuestas cortas a las preguntas más comunes.",
  sections: [
    {
      heading: "¿Cómo empiezo una llamada?",
      paragraphs: [
        "Abre Práctica, elige tu nivel y un tema, y pulsa «Buscar un compañero». Cuando hay un compañero, la llamada se abre sola.",
      ],
    },
    {
      heading: "¿Por qué deben oír antes mi micrófono?",
      paragraphs: [
        "Una llamada en la que no se oye a una persona es triste para las dos. Por eso, la primera vez esperamos a que las barras se muevan. Después recordamos tu micrófono durante dos semanas.",
      ],
    },
    {
      heading: "El navegador no permite el micrófono",
      points: [
        "Pulsa el signo junto a la dirección de esta página (a menudo un candado o dos barras pequeñas).",
        "Busca «Micrófono» y elige «Permitir».",
        "Vuelve a Parley y pulsa «Intentar otra vez».",
        "En un teléfono, mira también los ajustes del teléfono: el navegador mismo necesita el permiso.",
      ],
    },
    {
      heading: "Mi compañero no me oye",
      points: [
        "Mira abajo en la llamada: ¿está «Silenciar» activado? Púlsalo, o pulsa la tecla M.",
        "Abre «Más», luego «Micrófono y altavoz», y elige otro micrófono.",
        "Cierra otros programas que usan el micrófono.",
      ],
    },
    {
      heading: "El sonido se corta",
      paragraphs: [
        "La voz necesita pocos datos, pero una red estable. Acércate al router, apaga la cámara o detén las descargas. Si tu red se va un momento, quédate en la página: la llamada vuelve sola en 20 segundos.",
      ],
    },
    {
      heading: "¿Y si no sé qué decir?",
      paragraphs: [
        "Abre las tarjetas con preguntas en la llamada. Los dos ven las mismas tarjetas. Está bien hablar despacio, y está bien preguntar «Can you say that again?»",
      ],
    },
    {
      heading: "¿Cómo funciona mi racha?",
      paragraphs: [
        "Cuenta cada día con una llamada de al menos un minuto, en tu zona horaria. Si tienes un día libre, un día sin llamada no termina tu racha.",
      ],
    },
    {
      heading: "No puedo iniciar sesión",
      points: [
        "¿Olvidaste tu contraseña? En «Iniciar sesión», pulsa «¿Olvidaste tu contraseña?» o pide que te enviemos un código.",
        "¿No llega el correo? Mira en el correo no deseado y revisa que la dirección sea correcta.",
        "¿Perdiste el teléfono con la aplicación de códigos? Elige «Usar un código de recuperación» y escribe uno de los que guardaste.",
      ],
    },
    {
      heading: "¿Cómo protejo mi cuenta?",
      points: [
        "En Ajustes, en Seguridad, añade una llave de acceso: entras con tu huella, tu cara o el bloqueo de pantalla.",
        "O configura ahí el segundo paso y guarda los códigos de recuperación.",
        "En Dispositivos ves dónde tienes la sesión abierta. Cierra la que no conozcas.",
      ],
    },
    {
      heading: "Teclas en una llamada",
      points: ["M: silenciar", "V: cámara", "S: compartir la pantalla", "C: chat"],
    },
    {
      heading: "Escríbenos",
      paragraphs: [
        "¿Necesitas la ayuda de una persona? Escribe a {contact}. Si la aplicación mostró un número de petición, envíalo con tu mensaje.",
      ],
    },
  ],
};

export default text;
