/** How far a misspelt word may be from what was meant: short words are too much like others. */
export function allowedDistance(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** The three-letter pieces of a word. */
export function trigramsOf(word: string): string[] {
  const letters = Array.from(word);
  const pieces = letters.slice(2).map((_, index) => letters.slice(index, index + 3).join(""));
  return [...new Set(pieces)];
}

/** The word with two neighbours swapped, or one letter left out: in a short word either leaves no piece of three. */
export function slipsOf(word: string): string[] {
  const letters = Array.from(word);
  const swapped = letters
    .slice(1)
    .map((letter, index) => letters.toSpliced(index, 2, letter, letters[index] ?? "").join(""));
  const shortened = letters.map((_, index) => letters.toSpliced(index, 1).join(""));
  return [...new Set([...swapped, ...shortened])];
}

/**
 * How many letters must be added, dropped, replaced or swapped with their neighbour to make `b` of `a` (optimal string
 * alignment, a Damerau-Levenshtein distance).
 */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  let before: number[] = [];
  let previous = Array.from({ length: width }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column < width; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let least = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (isSame ? 0 : 1),
      );
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) least = Math.min(least, at(before, column - 2) + 1);
      current.push(least);
    }
    before = previous;
    previous = current;
  }
  return at(previous, width - 1);
}

/** The known word that was most likely meant, of equally near ones that with the same letters; null when none is near. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const letters = sortedLetters(word);
  const near = known
    .map((candidate) => ({
      candidate,
      distance: editDistance(word, candidate),
      others: sortedLetters(candidate) === letters ? 0 : 1,
    }))
    .filter(({ distance }) => distance <= allowedDistance(word))
    .toSorted(
      (a, b) => a.distance - b.distance || a.others - b.others || a.candidate.localeCompare(b.candidate),
    );
  return near[0]?.candidate ?? null;
}

function sortedLetters(word: string): string {
  return Array.from(word)
    .toSorted((a, b) => a.localeCompare(b))
    .join("");
}

/** Every index that is asked for is there. */
function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
