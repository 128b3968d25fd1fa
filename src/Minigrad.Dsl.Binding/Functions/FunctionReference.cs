using Microsoft.CodeAnalysis;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding.Functions;

/// <summary>The function that a <c>[Map]</c> or <c>[Loss]</c> names.</summary>
internal static class FunctionReference
{
    /// <summary>The argument that names it.</summary>
    public const string Argument = nameof(MapAttribute.Function);

    /// <summary>The most parameters of a function that one loop can apply.</summary>
    private const int MostParameters = 4;

    /// <summary>The function, or <see langword="null"/> where there is none that fits; then <paramref name="errors"/> has the reason.</summary>
    /// <param name="reader">The attribute.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="count">The number of values that it is applied to.</param>
    /// <param name="given">Where these come from, in words: <c>[Map] of layer 'Active' gives it 1 input</c>.</param>
    /// <param name="where">The place of the name.</param>
    /// <param name="errors">Where errors go.</param>
    /// <param name="assembly">The assembly of the class that has the attribute.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static ElementwiseSpec? Find(
        AttributeReader reader, AttributeData attribute, int count, string given, Place where, List<DslError> errors, IAssemblySymbol assembly, CancellationToken cancellationToken)
    {
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Type, Value: INamedTypeSymbol { TypeKind: not TypeKind.Error } type }, ..] || reader.Argument(Argument)?.Value is not string name)
        {
            return null;
        }

        string kind = MinigradAttributes.Kind(attribute);
        IMethodSymbol[] methods = [.. type.GetMembers(name).OfType<IMethodSymbol>()];
        IMethodSymbol[] functions = [.. methods.Where(MinigradAttributes.IsElementwise)];
        if (functions.Length == 0)
        {
            errors.Add(methods.Length == 0
                ? new DslError(RuleBook.FunctionUnknown.Id, where, EquatableArray.Of(kind, name, type.Name), default)
                : new DslError(RuleBook.FunctionNotElementwise.Id, where, EquatableArray.Of(kind, name, type.Name), default));
            return null;
        }

        IMethodSymbol function = functions.FirstOrDefault(candidate => candidate.Parameters.Length == count) ?? functions[0];
        int parameters = function.Parameters.Length;
        if (parameters != count || count > MostParameters)
        {
            string title = $"{type.Name}.{name}({string.Join(", ", function.Parameters.Select(parameter => parameter.Name))})";
            string advice = parameters != count ? $"give it {Plural(parameters, "value")}, or name another function" : "one loop reads at most 4 values; split it into several layers";
            errors.Add(new DslError(RuleBook.FunctionParameters.Id, where, EquatableArray.Of(title, Plural(parameters, "value"), given, advice), default));
            return null;
        }

        if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly))
        {
            return ElementwiseBinder.BindSpec(function, cancellationToken);
        }

        ElementwiseSpec? referenced = ReferencedFunctions.Read(function);
        if (referenced is null)
        {
            string reason = ReferencedFunctions.Reason(function);
            errors.Add(new DslError(RuleBook.FunctionInOtherAssembly.Id, where, EquatableArray.Of(kind, $"{type.Name}.{name}", type.ContainingAssembly.Name, reason), default));
        }

        return referenced;
    }

    /// <summary>A number of things in words.</summary>
    public static string Plural(int count, string noun) =>
        $"{count.ToString(System.Globalization.CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";
}
