/** Something that somebody says in a demo video; `es` is what it means. */
export interface Line {
  who: "left" | "right";
  en: string;
  es: string;
}

/** A demo video: one lesson of a demo course, told by two voices. */
export interface Scene {
  /** Of the course. */
  course: string;
  title: string;
  /** Words a minute. */
  pace: number;
  lines: readonly Line[];
}

const left = (en: string, es: string): Line => ({ who: "left", en, es });
const right = (en: string, es: string): Line => ({ who: "right", en, es });

/** What is said in the videos of the demo courses; make.ts turns it into files. */
export const scenes: readonly Scene[] = [
  {
    course: "small-talk-that-works",
    title: "Two people meet in a lift",
    pace: 140,
    lines: [
      left("Good morning. Which floor do you need?", "Buenos días. ¿A qué piso va?"),
      right("The fifth, please. Thank you.", "Al quinto, por favor. Gracias."),
      left("You are new here, aren’t you?", "Usted es nueva aquí, ¿verdad?"),
      right("Yes, it is my second day. I’m Rosa.", "Sí, es mi segundo día. Soy Rosa."),
      left(
        "Nice to meet you, Rosa. I’m Tom, from the second floor.",
        "Mucho gusto, Rosa. Soy Tom, del segundo piso.",
      ),
      right("Nice to meet you too. Is the coffee here any good?", "Igualmente. ¿Es bueno el café aquí?"),
      left("No. But there is a small place across the street.", "No. Pero hay un sitio pequeño enfrente."),
      right("Good to know. This is my floor. See you around!", "Bueno saberlo. Este es mi piso. ¡Nos vemos!"),
    ],
  },
  {
    course: "sound-clear-stress-and-rhythm",
    title: "Sixty seconds of rhythm",
    pace: 115,
    lines: [
      left("Listen first. Then say it with me.", "Escucha primero. Luego dilo conmigo."),
      right("Dogs eat bones.", "Los perros comen huesos."),
      left("The dogs will eat the bones.", "Los perros comerán los huesos."),
      right("The dogs will have eaten the bones.", "Los perros se habrán comido los huesos."),
      left(
        "Three strong beats, each time. The small words are quick.",
        "Tres golpes fuertes, cada vez. Las palabras pequeñas son rápidas.",
      ),
      right("I want to go to the shop.", "Quiero ir a la tienda."),
      left("Again, a little faster.", "Otra vez, un poco más rápido."),
      right("I want to go to the shop.", "Quiero ir a la tienda."),
      left("Well done. Now say it alone.", "Bien hecho. Ahora dilo solo."),
    ],
  },
  {
    course: "speaking-in-meetings",
    title: "A difficult meeting, twice",
    pace: 145,
    lines: [
      left("First, the meeting that goes wrong.", "Primero, la reunión que sale mal."),
      right(
        "We will start in March. Any questions? No? Good.",
        "Empezaremos en marzo. ¿Preguntas? ¿No? Bien.",
      ),
      left(
        "Nobody spoke, and nobody agreed. Now the second time.",
        "Nadie habló y nadie estuvo de acuerdo. Ahora, la segunda vez.",
      ),
      right(
        "I would like to start in March. What might stop us?",
        "Me gustaría empezar en marzo. ¿Qué podría impedirlo?",
      ),
      left(
        "Can I come in here? We have no designer before April.",
        "¿Puedo intervenir? No tenemos diseñador antes de abril.",
      ),
      right("So if I understand you, April is safer?", "Entonces, si te entiendo, ¿abril es más seguro?"),
      left("Yes. I would rather be late once than twice.", "Sí. Prefiero llegar tarde una vez que dos."),
      right(
        "That is fair. Let’s say April, and look again in two weeks.",
        "Es justo. Digamos abril y lo miramos otra vez en dos semanas.",
      ),
    ],
  },
];
