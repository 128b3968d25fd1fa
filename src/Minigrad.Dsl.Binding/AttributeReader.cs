using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Text;

namespace Minigrad.Binding;

/// <summary>
/// What the user wrote in one attribute. Values come from the compiler, except for <c>nameof</c>: before the generator has run, the member that it names may
/// not exist.
/// </summary>
internal sealed class AttributeReader
{
    private readonly AttributeData attribute;
    private readonly List<WrittenArgument> arguments = [];
    private readonly List<WrittenInput> inputs = [];

    private AttributeReader(AttributeData attribute, AttributeSyntax? syntax)
    {
        this.attribute = attribute;
        Syntax = syntax;
    }

    /// <summary>The attribute's own syntax.</summary>
    public AttributeSyntax? Syntax { get; }

    /// <summary>All arguments but the listed texts, in source order.</summary>
    public IReadOnlyList<WrittenArgument> Arguments => arguments;

    /// <summary>The listed texts, in source order.</summary>
    public IReadOnlyList<WrittenInput> Inputs => inputs;

    /// <summary>Reads an attribute.</summary>
    /// <param name="attribute">Any attribute of the DSL, in source.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static AttributeReader Read(AttributeData attribute, CancellationToken cancellationToken)
    {
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;
        var reader = new AttributeReader(attribute, syntax);
        if (syntax?.ArgumentList is { } list)
        {
            for (int i = 0; i < list.Arguments.Count; i++)
            {
                reader.Read(list.Arguments[i], i);
            }
        }

        if (MinigradAttributes.TakesSizes(attribute) && reader.inputs is [{ NameofTarget: null } sizes, ..])
        {
            reader.inputs.RemoveAt(0);
            reader.arguments.Insert(0, new WrittenArgument(Place.Sizes, sizes.Text, sizes.Expression));
        }

        return reader;
    }

    /// <summary>The argument that sets a property, or <see langword="null"/> where the user did not write it.</summary>
    public WrittenArgument? Argument(string name)
    {
        foreach (WrittenArgument argument in arguments)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }

    /// <summary>The arguments as a spec has them: without those that are <see langword="null"/>, which say no more than leaving them out.</summary>
    public EquatableArray<ArgumentSpec> ArgumentSpecs()
    {
        List<ArgumentSpec> specs = [];
        foreach (WrittenArgument argument in arguments)
        {
            if (argument.Value is { } value)
            {
                specs.Add(new ArgumentSpec(argument.Name, value));
            }
        }

        return specs.ToEquatableArray();
    }

    /// <summary>The listed texts as a spec has them.</summary>
    /// <param name="typeName">The name of the class that the attribute stands in.</param>
    public EquatableArray<InputSpec> InputSpecs(string typeName) =>
        inputs.Select(input => new InputSpec(input.Text, input.IsNameofMember(typeName))).ToEquatableArray();

    private void Read(AttributeArgumentSyntax argument, int position)
    {
        if (argument.NameEquals is { } property)
        {
            string name = property.Name.Identifier.ValueText;
            foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
            {
                if (named.Key == name)
                {
                    arguments.Add(new WrittenArgument(name, Value(named.Value, argument.Expression), argument.Expression));
                }
            }
        }
        else if (Parameter(argument, position) is { } parameter && parameter.Ordinal < attribute.ConstructorArguments.Length)
        {
            TypedConstant value = attribute.ConstructorArguments[parameter.Ordinal];
            if (parameter.IsParams)
            {
                ReadInputs(argument.Expression, value);
            }
            else
            {
                arguments.Add(new WrittenArgument(Pascal(parameter.Name), Value(value, argument.Expression, takesType: parameter.Type is { Name: nameof(Type) }), argument.Expression));
            }
        }
    }

    private IParameterSymbol? Parameter(AttributeArgumentSyntax argument, int position)
    {
        if (attribute.AttributeConstructor is not { Parameters: { IsEmpty: false } parameters })
        {
            return null;
        }

        if (argument.NameColon is { } colon)
        {
            return parameters.FirstOrDefault(parameter => parameter.Name == colon.Name.Identifier.ValueText);
        }

        IParameterSymbol last = parameters[parameters.Length - 1];
        return position < parameters.Length ? parameters[position] : last.IsParams ? last : null;
    }

    private void ReadInputs(ExpressionSyntax expression, TypedConstant all)
    {
        ImmutableArray<TypedConstant> values = all.Kind == TypedConstantKind.Array && !all.IsNull ? all.Values : [];
        IReadOnlyList<ExpressionSyntax> elements = Elements(expression);
        foreach (ExpressionSyntax element in elements)
        {
            ExpressionSyntax? target = NameofTarget(element);
            TypedConstant? value = inputs.Count < values.Length ? values[inputs.Count] : null;
            string text = target is null ? value is { Kind: TypedConstantKind.Primitive, Value: string constant } ? constant : element.ToString() : LastName(target);
            inputs.Add(new WrittenInput(text, target, element));
        }
    }

    /// <summary>The elements of an array that an attribute's argument writes out.</summary>
    public static IReadOnlyList<ExpressionSyntax> Elements(ExpressionSyntax expression) => expression switch
    {
        ArrayCreationExpressionSyntax array => [.. array.Initializer?.Expressions ?? []],
        ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
        CollectionExpressionSyntax collection => [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression)],
        _ => [expression],
    };

    private static object? Value(TypedConstant constant, ExpressionSyntax expression, bool takesType = false)
    {
        if (NameofTarget(expression) is { } target)
        {
            return LastName(target);
        }

        return constant switch
        {
            { IsNull: true } or { Kind: TypedConstantKind.Error } => null,
            { Kind: TypedConstantKind.Primitive, Value: string or bool or double } => constant.Value,
            { Kind: TypedConstantKind.Primitive, Value: sbyte or byte or short or ushort or int or uint or long } =>
                Convert.ToInt64(constant.Value, System.Globalization.CultureInfo.InvariantCulture),
            { Kind: TypedConstantKind.Primitive, Value: float single } => (double)single,
            { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } when takesType => type.ToDisplayString(),
            { Kind: TypedConstantKind.Enum } when EnumMember(constant) is { } name => name,
            { Kind: TypedConstantKind.Array, Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Double } } =>
                constant.Values.Select(value => value.Value is double number ? number : double.NaN).ToEquatableArray(),
            _ => new UnsupportedValue(constant.Type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? ""),
        };
    }

    /// <summary>The member of one of the DSL's own enums that has this value.</summary>
    private static string? EnumMember(TypedConstant constant) => constant.Type is { } type && MinigradAttributes.IsNamed(type, type.MetadataName)
        ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value))?.Name
        : null;

    private static ExpressionSyntax? NameofTarget(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [var argument] } =>
            argument.Expression,
        ParenthesizedExpressionSyntax parenthesized => NameofTarget(parenthesized.Expression),
        _ => null,
    };

    private static string LastName(ExpressionSyntax target) => target switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => target.ToString(),
    };

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}
