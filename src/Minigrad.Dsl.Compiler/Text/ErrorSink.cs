using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;

namespace Minigrad.Compiler.Text;

/// <summary>Collects the errors of one compilation; an error is reported once, however often it is met.</summary>
public sealed class ErrorSink
{
    private readonly List<DslError> _errors = [];

    /// <summary>How often something was reported, repetitions included: who finds it unchanged knows that nothing is wrong.</summary>
    public int Count { get; private set; }

    public bool HasErrors => _errors.Any(error => !RuleBook.Find(error.RuleId).IsAdvice);

    public EquatableArray<DslError> Errors => _errors.ToEquatableArray();

    /// <summary>Adds an error of <paramref name="rule"/>.</summary>
    public void Report(Rule rule, Place where, params string[] arguments) => Add(new DslError(rule.Id, where, new(arguments), default));

    /// <summary>Adds an error of <paramref name="rule"/> that has another place.</summary>
    public void Report(Rule rule, Place where, Place also, params string[] arguments) =>
        Add(new DslError(rule.Id, where, new(arguments), EquatableArray.Of(also)));

    public void Add(DslError error)
    {
        Count++;
        if (!_errors.Contains(error))
        {
            _errors.Add(error);
        }
    }
}
