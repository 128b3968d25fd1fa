namespace Minigrad.Testing;

/// <summary>What a check of <see cref="Expect"/> throws when it fails. Every test framework reports it as a failure, with its message.</summary>
public sealed class ExpectationException : Exception
{
    /// <summary>One check failed.</summary>
    /// <param name="message">What was expected and what was there.</param>
    public ExpectationException(string message)
        : base(message)
    {
    }

    /// <summary>Several checks of a batch failed, or one of them.</summary>
    /// <param name="message">All messages.</param>
    /// <param name="failures">What the checks threw, in their order.</param>
    internal ExpectationException(string message, IReadOnlyList<Exception> failures)
        : base(message, failures[0]) => Failures = failures;

    /// <summary>What the checks of a batch (<see cref="Expect.All"/>) threw, in their order; empty for a single check.</summary>
    public IReadOnlyList<Exception> Failures { get; } = [];
}
