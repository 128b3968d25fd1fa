namespace Minigrad.Compiler.Rules;

/// <content>MG208x: contracts of ordinary methods. The program runs without them, so their severity can be set.</content>
public static partial class RuleBook
{
    public static readonly Rule ContractMalformed = new("MG2080", "The text of a [Shape] cannot be read",
        "'{0}' cannot stand here: a [Shape] has axis names, numbers, '_' for any size and one '...', separated by spaces") { IsConfigurable = true };

    public static readonly Rule ContractSize = new("MG2081", "A value has another size than its contract says",
        "Axis {0} of '{1}' is {2} ({3}), but {4} is '{5}', with {6} there: pass another value, or change one of the two") { IsConfigurable = true };

    public static readonly Rule ContractRank = new("MG2082", "A value has another number of axes than its contract says",
        "'{0}' has {1} ({2}), but {3} is '{4}', which has {5}: pass another value, or change one of the two") { IsConfigurable = true };

    public static readonly Rule ContractAxisTwice = new("MG2083", "An axis of a call has two sizes",
        "Axis '{0}' of {1} is {2} by '{3}' ({4}), but {5} by '{6}'; one axis has one size in a call: pass other values, or give the axes of {1} two names") { IsConfigurable = true };

    public static readonly Rule ContractUnproven = new("MG2084", "Nothing says that two axes are equal",
        "Axis {0} of '{1}' is '{2}' ({3}), but {4}, and nothing says that '{2}' equals '{5}': use one name or number for both in the contracts, or '_' where any size will do") { IsConfigurable = true };

    public static readonly Rule ContractLost = new("MG3008", "A check that could not be made",
        "'{0}' is {1} on one path and {2} on another, so that {3} was not checked", IsAdvice: true);

    private static IEnumerable<Rule> Contracts => [ContractMalformed, ContractSize, ContractRank, ContractAxisTwice, ContractUnproven, ContractLost];
}
