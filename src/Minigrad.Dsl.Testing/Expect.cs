namespace Minigrad.Testing;

/// <summary>
/// Checks for the tests of a program that uses Minigrad.Dsl. A check that fails throws an <see cref="ExpectationException"/>; one that holds returns. No test framework is needed,
/// and any can be used.
/// </summary>
public static partial class Expect
{
    /// <summary>Runs all checks, whatever fails on the way, and fails with everything that any of them threw, so that one run of a test shows all that is wrong.</summary>
    /// <param name="checks">The checks, run in order: calls of this class or of a test framework.</param>
    /// <exception cref="ExpectationException">At least one threw; the message has all messages, <see cref="ExpectationException.Failures"/> the exceptions.</exception>
    public static void All(params ReadOnlySpan<Action> checks)
    {
        List<Exception> failures = [];
        List<string> messages = [];
        for (int i = 0; i < checks.Length; i++)
        {
            try
            {
                checks[i]();
            }
#pragma warning disable CA1031 // Whatever a check throws is its failure: test frameworks have exceptions of their own.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                failures.Add(failure);
                string kind = failure is ExpectationException ? "" : $"{failure.GetType().Name}: ";
                messages.Add($"Check {i + 1}: {kind}{failure.Message}");
            }
        }

        if (failures.Count > 0)
        {
            throw new ExpectationException($"{failures.Count} of {checks.Length} checks failed.\n\n{string.Join("\n\n", messages)}", failures);
        }
    }
}
