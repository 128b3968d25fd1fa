using Xunit;

namespace Minigrad.Testing.Tests;

public sealed class AllTests
{
    [Fact]
    public void All_SomeChecksFail_RunsAllAndShowsEveryFailure()
    {
        List<int> ran = [];

        ExpectationException failure = Assert.Throws<ExpectationException>(() => Expect.All(
            () => Expect.Near(1, 2, what: "first"),
            () => ran.Add(2),
            () => throw new InvalidOperationException("no weights"),
            () => ran.Add(4)));

        Assert.Equal(
            """
            2 of 4 checks failed.

            Check 1: first differs from the expected value; allowed is 1E-06 + 1E-05 · |expected|.
              expected 1, actual 2, difference 1

            Check 3: InvalidOperationException: no weights
            """,
            failure.Message);
        Assert.Equal([typeof(ExpectationException), typeof(InvalidOperationException)], failure.Failures.Select(one => one.GetType()));
        Assert.Equal([2, 4], ran);
    }

    [Fact]
    public void All_NoCheckFails_Returns()
    {
        int ran = 0;

        Expect.All(() => ran++, () => ran++);

        Assert.Equal(2, ran);
    }
}
