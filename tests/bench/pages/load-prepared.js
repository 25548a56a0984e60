// A file that holds all that is drawn: values by the codes of the shapes, classes and their colours.

export async function load() {
  const [shapes, figures] = await Promise.all(
    ['data/shapes.json', 'data/figures.json'].map((url) => fetch(url).then((response) => response.json())),
  );
  return { shapes, ...figures };
}
