import type { TextDocument } from "../document.ts";

const text: TextDocument = {
  title: "Privacidad",
  lead: "Qué sabe Parley de ti, por qué, y qué puedes hacer.",
  updated: "2026-11-21",
  sections: [
    {
      heading: "Lo que guardamos",
      points: [
        "Tu correo, una forma protegida de tu contraseña que no se puede deshacer, y tu fecha de nacimiento: para dejarte entrar y para que Parley sea solo para mayores de 18 años.",
        "Tu perfil: nombre, país, primer idioma, nivel, temas y lo que escribes sobre ti.",
        "Tus llamadas: con quién, cuándo, cuánto tiempo, y las valoraciones. No lo que se dijo.",
        "Denuncias y bloqueos, para que no se encuentren personas que no deben encontrarse.",
        "Los dispositivos donde tienes la sesión abierta, con el país de su último uso.",
        "Registros técnicos cortos y sin nombres, para encontrar fallos.",
      ],
    },
    {
      heading: "Lo que no guardamos",
      points: [
        "Tu voz, tu cámara y tu pantalla: viajan de navegador a navegador, cifradas, y nunca se graban.",
        "El chat de una llamada: se transmite y después se olvida.",
        "Ningún perfil de publicidad. No vendemos nada sobre ti a nadie.",
      ],
    },
    {
      heading: "Tu dirección de red en una llamada",
      paragraphs: [
        "Una llamada directa une tu dispositivo con el de tu compañero. Por eso su dispositivo puede ver tu dirección IP, que muestra más o menos dónde estás. En Ajustes, en Privacidad, «Ocultar mi dirección de red» envía las llamadas por un repetidor. El repetidor transmite el sonido cifrado y no puede oírlo.",
      ],
    },
    {
      heading: "Lo que guarda tu navegador",
      points: [
        "Una cookie que mantiene tu sesión abierta. Los scripts no pueden leerla.",
        "Tus elecciones: apariencia, idioma, micrófono, tema.",
        "Un número al azar para este navegador, para que lo reconozcas en tu lista de dispositivos.",
        "No hay cookies de otras empresas.",
      ],
    },
    {
      heading: "Quién nos ayuda",
      paragraphs: [
        "Parley funciona en Cloudflare, que transporta y guarda los datos para nosotros bajo contrato.",
      ],
    },
    {
      heading: "Tus derechos",
      paragraphs: [
        "Puedes pedir una copia de todo lo que tenemos sobre ti, corregirlo o hacer que se borre. Escribe a {contact} desde el correo de tu cuenta; respondemos en 30 días. También puedes reclamar ante la autoridad de protección de datos de tu país.",
      ],
    },
  ],
};

export default text;
