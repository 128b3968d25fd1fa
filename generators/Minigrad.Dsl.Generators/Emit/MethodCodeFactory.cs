using Minigrad.Compiler.Model;

namespace Minigrad.Generators.Emit;

/// <summary>Begins the code of a method or of its gradient.</summary>
/// <param name="spec">The method, under the name and title of what is written.</param>
/// <param name="parameters">The names that its parameters have, besides those of sizes.</param>
public delegate MethodCode MethodCodeFactory(EinsumMethodSpec spec, IEnumerable<string> parameters);
