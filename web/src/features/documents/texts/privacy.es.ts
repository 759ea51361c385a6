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
        "Lo demás que te deja entrar, si lo configuras: llaves de acceso (nunca tu huella ni tu cara), la clave de tu aplicación de códigos, y qué cuenta de Google o Apple es tuya.",
        "Tu perfil: nombre, foto, país, primer idioma, nivel, temas y lo que escribes sobre ti. Otras personas aquí lo pueden ver.",
        "A quién sigues y quién te sigue. Otras personas aquí lo pueden ver.",
        "Lo que escribes cuando pides enseñar.",
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
        "Una cookie que mantiene tu sesión abierta y, durante diez minutos, otra mientras entras con Google o Apple. Los scripts no pueden leerlas.",
        "Tus elecciones: apariencia, idioma, micrófono, tema.",
        "Un número al azar para este navegador, para que lo reconozcas en tu lista de dispositivos.",
        "No hay cookies de otras empresas.",
      ],
    },
    {
      heading: "Quién nos ayuda",
      paragraphs: [
        "Parley funciona en Cloudflare, que transporta y guarda los datos para nosotros bajo contrato. Un servicio de correo te entrega nuestros mensajes.",
        "Cuando entras con Google o Apple, ellos saben que usas Parley. Nosotros recibimos tu correo y, la primera vez, tu nombre.",
      ],
    },
    {
      heading: "Tus derechos",
      paragraphs: [
        "En Ajustes, en Privacidad, puedes llevarte una copia de todo lo que tenemos sobre ti y eliminar tu cuenta. Durante 7 días aún puedes cambiar de idea; después se borra. Las llamadas y denuncias pasadas quedan para las otras personas, sin tu nombre.",
        "También puedes escribir a {contact} desde el correo de tu cuenta; respondemos en 30 días. Y puedes reclamar ante la autoridad de protección de datos de tu país.",
      ],
    },
  ],
};

export default text;
