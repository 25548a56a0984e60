import ts from 'typescript';

const FORMAT = ts.TypeFormatFlags.NoTruncation;

/**
 * Writes a type of plain data out in full, so that it needs no other type: objects, arrays, tuples, records and
 * unions down to their primitives and literals. All members are `readonly`; docstrings of members are kept.
 * @throws {Error} when a part of it is a function or a class, which is no plain data.
 */
export function writeType(type: ts.Type, checker: ts.TypeChecker): string {
  // A boolean is a union of true and false, but nobody writes it so.
  if (type.isUnion() && !(type.flags & ts.TypeFlags.Boolean)) return writeUnion(type, checker);
  if (checker.isTupleType(type)) return `readonly [${writeArguments(type, checker).join(', ')}]`;
  if (checker.isArrayType(type)) return `readonly (${writeArguments(type, checker).join()})[]`;
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return checker.typeToString(type, undefined, FORMAT);
  if (type.getCallSignatures().length > 0 || type.isClass()) {
    throw new Error(`${checker.typeToString(type)} is no plain data and cannot be written out.`);
  }
  return writeObject(type, checker);
}

function writeUnion(type: ts.UnionType, checker: ts.TypeChecker): string {
  const parts = type.types.map((part) => writeType(part, checker));
  return [...new Set(parts)].join(' | ').replace(/\b(?:true \| false|false \| true)\b/, 'boolean');
}

function writeArguments(type: ts.Type, checker: ts.TypeChecker): readonly string[] {
  return checker.getTypeArguments(type as ts.TypeReference).map((part) => writeType(part, checker));
}

function writeObject(type: ts.Type, checker: ts.TypeChecker): string {
  const indexed = checker.getIndexInfosOfType(type).map((info) => {
    return `readonly [key: ${checker.typeToString(info.keyType)}]: ${writeType(info.type, checker)};`;
  });
  const named = checker.getPropertiesOfType(type).map((property) => {
    const doc = ts.displayPartsToString(property.getDocumentationComment(checker));
    const mark = property.flags & ts.SymbolFlags.Optional ? '?' : '';
    const value = writeType(checker.getTypeOfSymbol(property), checker);
    return `${doc === '' ? '' : `/** ${doc} */\n`}readonly ${JSON.stringify(property.name)}${mark}: ${value};`;
  });
  return `{\n${[...indexed, ...named].join('\n')}\n}`;
}
