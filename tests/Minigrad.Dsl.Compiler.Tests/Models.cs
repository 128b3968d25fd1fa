using Minigrad.TestKit.Specs;
using Xunit;

namespace Minigrad.Compiler.Tests;

/// <summary>The test kit's models as theory data.</summary>
public sealed class Models : TheoryData<string>
{
    public Models() => AddRange([.. ModelCases.All.Select(one => one.Name)]);
}
