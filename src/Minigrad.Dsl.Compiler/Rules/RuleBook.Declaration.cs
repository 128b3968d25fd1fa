namespace Minigrad.Compiler.Rules;

/// <content>MG0xxx: how classes, properties and attributes are declared.</content>
public static partial class RuleBook
{
    public static readonly Rule ClassNotPartial = new("MG0001", "A model or block class must be partial",
        "Class '{0}' is not partial, so the generator cannot write its other half: add 'partial' to '{1}'");

    public static readonly Rule ClassKindUnsupported = new("MG0002", "A model or block must be an ordinary class",
        "'{0}' is {1}; a model or block is an ordinary class: not generic, abstract, static, a struct or a record");

    public static readonly Rule PropertyNotPartial = new("MG0003", "A layer's property must be partial",
        "Layer '{0}' is not partial, so the generator cannot write its getter: declare it 'partial {1} {0} {{ get; }}'");

    public static readonly Rule PropertyNotGetOnly = new("MG0004", "A layer's property has a getter only",
        "Layer '{0}' has accessors '{1}'; the model makes its layers itself: declare '{{ get; }}' only");

    public static readonly Rule PropertyTypeWrong = new("MG0005", "A layer's property has the wrong type",
        "Layer '{0}' is declared as '{1}', but [{2}] makes a '{3}': change the property's type to '{3}'");

    public static readonly Rule SeveralLayerAttributes = new("MG0006", "A property is one layer",
        "Property '{0}' has {1} layer attributes, [{2}] and [{3}] among them; a property is one layer: give each a property of its own");

    public static readonly Rule InputNotNameof = new("MG0007", "An input is named with nameof",
        "Input '{0}' of layer '{1}' is not the nameof of a member of this class, so renaming would miss it: write nameof({0})");

    public static readonly Rule InputUnknown = new("MG0008", "An input names no layer",
        "Input '{0}' of layer '{1}' is neither a layer of '{2}' nor its input '{3}': name a layer that stands above");

    public static readonly Rule InputBelow = new("MG0009", "An input stands below the layer that reads it",
        "Layer '{0}' reads '{1}', which stands below it ({at}); layers run in source order: move '{1}' above '{0}'");

    public static readonly Rule NoLayers = new("MG0010", "A model or block has no layers",
        "'{0}' declares no layers; declare at least one as an attributed partial property");

    public static readonly Rule SizeDeclaredTwice = new("MG0011", "A size is declared twice",
        "Size '{0}' is declared twice on '{1}', the first time as {2}: remove one");

    public static readonly Rule NotABlock = new("MG0012", "Use names a class that is no block",
        "[Use] of layer '{0}' names '{1}', which has neither [Block] nor [Model]: add [Block(\"…\")] to it");

    public static readonly Rule BlockInItself = new("MG0013", "A block contains itself",
        "'{0}' contains itself through layer '{1}' ({2}); its expansion would never end: remove one of these uses");

    public static readonly Rule NameReserved = new("MG0014", "A layer has a reserved name",
        "A layer cannot be called '{0}', because the generated class has a member of this name; call it something else");

    public static readonly Rule InputCount = new("MG0015", "A layer has the wrong number of inputs",
        "Layer '{0}' [{1}] takes {2}, but {3} listed: {4}");

    public static readonly Rule LayersInSeveralFiles = new("MG0016", "The layers of a class stand in several files",
        "Layer '{0}' stands in another file than layer '{1}' ({at}); layers run in source order, which several files do not have: move it there");

    public static readonly Rule LayerOutsideModel = new("MG0017", "A layer outside a model or block",
        "Property '{0}' is a layer [{1}], but class '{2}' has neither [Model] nor [Block], so nothing would run it: add one of them to the class");

    public static readonly Rule EinsumMethodDeclaration = new("MG0018", "An einsum method is declared wrongly",
        "Einsum method '{0}' {1}; declare 'static partial void {0}(ReadOnlySpan<float> operand, …, Span<float> result, int axis, …)', or the same of tensors without sizes");

    public static readonly Rule ArgumentKind = new("MG0019", "An argument has the wrong type",
        "'{0}' of layer '{1}' is {2}; it takes {3}");

    public static readonly Rule ArgumentMissing = new("MG0020", "A layer lacks an argument",
        "Layer '{0}' [{1}] does not say its '{2}': add {2} = …");

    public static readonly Rule ArgumentRange = new("MG0021", "An argument is out of range",
        "'{0}' of layer '{1}' is {2}; it must be {3}");

    public static readonly Rule SeveralLosses = new("MG0022", "An output has several losses",
        "Output '{0}' of model '{1}' has {2} losses, but it is compared with one target: remove all but one");

    public static readonly Rule LossOutputUnknown = new("MG0023", "A loss names no output",
        "[{0}] names '{1}', but {2}: write {3}");

    public static readonly Rule BlockInOtherAssembly = new("MG0024", "A block of another assembly has no definition",
        "[Use] of layer '{0}' names '{1}' of assembly '{2}', {3}");

    public static readonly Rule PropertyImplemented = new("MG0025", "A layer's getter is written by hand",
        "Layer '{0}' has a getter of its own, which is the generator's to write: leave only 'partial {1} {0} {{ get; }}'");

    public static readonly Rule PropertyKindUnsupported = new("MG0026", "A layer must be an ordinary property",
        "Layer '{0}' is {1}; each model has layers of its own, by name: declare an instance property");

    public static readonly Rule ModelAndBlock = new("MG0027", "A class is both a model and a block",
        "'{0}' has both [Model] and [Block]; a model can be used like a block, so [Model] is enough: remove [Block]");

    public static readonly Rule LossOnBlock = new("MG0028", "A block has a loss",
        "[{0}] stands on block '{1}', but only a whole model is trained, so it has no effect: move it to the model");

    public static readonly Rule AttributeWithoutEffect = new("MG0029", "A size or loss outside a model or block",
        "[{0}] stands on '{1}', which has neither [Model] nor [Block], so it has no effect: add one of them to the class, or remove it");

    public static readonly Rule MemberReserved = new("MG0030", "A member has the name of a generated one",
        "'{0}' is the name of a member that the generator writes into '{1}', so nothing else can be called so: rename it");

    public static readonly Rule ConstructorConflicts = new("MG0031", "A constructor keeps the layers from being made",
        "The generated constructor '{0}({2})' makes the layers, but one of yours {1}: {3}");

    public static readonly Rule LossArgumentRange = new("MG0040", "An argument of a loss is out of range",
        "'{0}' of [{1}] is {2}; it must be {3}");

    public static readonly Rule InitializationUnfit = new("MG0041", "An initialisation does not fit what it begins",
        "'{0}' of layer '{1}' is {2}, but {3}: {4}");

    public static readonly Rule ArgumentWithoutEffect = new("MG0042", "An argument has no effect",
        "'{0}' of layer '{1}' has no effect, because {2}: {3}");

    public static readonly Rule TooManyLayers = new("MG0060", "A model has too many layers",
        "Layer '{0}' is one more than the {1} layers that a model can have, blocks expanded: use fewer repetitions");

    public static readonly Rule ReuseUnknown = new("MG0061", "Reuse names no layer",
        "[Reuse] of layer '{0}' names '{1}', which is no layer of '{2}': name a layer or block that stands above");
    public static readonly Rule SignatureNameMissing = new("MG0050", "One of several inputs or outputs has no name",
        "One of several {0}, '{1}', has no name, so nothing can refer to it: write 'Name: {1}'");

    public static readonly Rule InputNameTaken = new("MG0051", "The name of an input is taken",
        "An input cannot be called '{0}', because this is the name of {1}; call one of them something else");

    public static readonly Rule OutputNotALayer = new("MG0052", "An output is no layer",
        "Output '{0}' is no layer of '{1}'; an output is the result of the layer that it names: name one, or call a layer '{0}'");

    public static readonly Rule LossWithoutOutput = new("MG0053", "A loss does not say its output",
        "[{0}] does not say which of the outputs of '{1}' it compares: write {2}");

    public static readonly Rule BlockOutputs = new("MG0054", "A block has several outputs",
        "'{0}' has {1} outputs, but a use is one layer and so one value: make it one output, or a block for each");

    public static readonly Rule OutputTwice = new("MG0055", "An output is named twice",
        "Output '{0}' of '{1}' is named twice: remove one");

    public static readonly Rule InputUnread = new("MG0056", "Nothing reads an input",
        "Nothing reads input '{0}' of '{1}', so it has no effect on the result: list nameof({0}) as an input of a layer, or remove it from the signature");

    public static readonly Rule InputMixed = new("MG0057", "An input is read as values and as indices",
        "Layer '{0}' reads '{1}' as {2}, but layer '{3}' ({at}) reads it as {4}; an input holds one or the other: give each an input of its own");

    public static readonly Rule IndicesFromLayer = new("MG0058", "A layer looks up the result of a layer",
        "Layer '{0}' [{1}] looks up indices, but '{2}' ({at}) is the result of a layer, and those are values: list an input of the class");

    public static readonly Rule RealTextMalformed = new("MG0059", "A text of a real value cannot be read",
        "Expected {0}, found {1}; a real value is made of numbers and names with + - * / sqrt and parentheses");

    public static readonly Rule TiedUnknown = new("MG0062", "Tied names no layer with a weight",
        "'Tied' of layer '{0}' names '{1}', which is no layer above it that has a weight: name one, such as a Linear");

    private static IEnumerable<Rule> Declaration =>
    [
        ClassNotPartial,
        ClassKindUnsupported,
        PropertyNotPartial,
        PropertyNotGetOnly,
        PropertyTypeWrong,
        SeveralLayerAttributes,
        InputNotNameof,
        InputUnknown,
        InputBelow,
        NoLayers,
        SizeDeclaredTwice,
        NotABlock,
        BlockInItself,
        NameReserved,
        InputCount,
        LayersInSeveralFiles,
        LayerOutsideModel,
        EinsumMethodDeclaration,
        ArgumentKind,
        ArgumentMissing,
        ArgumentRange,
        SeveralLosses,
        LossOutputUnknown,
        BlockInOtherAssembly,
        PropertyImplemented,
        PropertyKindUnsupported,
        ModelAndBlock,
        LossOnBlock,
        AttributeWithoutEffect,
        MemberReserved,
        ConstructorConflicts,
        LossArgumentRange,
        InitializationUnfit,
        ArgumentWithoutEffect,
        SignatureNameMissing,
        InputNameTaken,
        OutputNotALayer,
        LossWithoutOutput,
        BlockOutputs,
        OutputTwice,
        InputUnread,
        InputMixed,
        IndicesFromLayer,
        RealTextMalformed,
        TooManyLayers,
        ReuseUnknown,
        TiedUnknown,
    ];
}
