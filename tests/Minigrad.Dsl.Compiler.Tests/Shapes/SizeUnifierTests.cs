using Minigrad.Compiler.Shapes;
using Xunit;

namespace Minigrad.Compiler.Tests;

public sealed class SizeUnifierTests
{
    private static readonly Size Time = Size.Named("time");

    [Fact]
    public void Meet_SameNormalForm_IsEqual() => Assert.Equal(Meeting.Equal, SizeUnifier.Meet(Time + Size.Of(2), Size.One + Time + Size.One));

    [Fact]
    public void Meet_DifferentConstants_Conflict() => Assert.Equal(Meeting.Conflict, SizeUnifier.Meet(Size.Of(8), Size.Of(9)));

    [Fact]
    public void Meet_SameNameAndAnOffset_Conflict() => Assert.Equal(Meeting.Conflict, SizeUnifier.Meet(Time, Time + Size.One));

    [Fact]
    public void Meet_NameAndConstant_IsUnknown() => Assert.Equal(Meeting.Unknown, SizeUnifier.Meet(Time, Size.Of(8)));

    [Fact]
    public void Meet_TwoNames_IsUnknown() => Assert.Equal(Meeting.Unknown, SizeUnifier.Meet(Time, Size.Named("step")));

    [Fact]
    public void Meet_MultipleOfAName_IsUnknown() => Assert.Equal(Meeting.Unknown, SizeUnifier.Meet(Time, Size.Of(2) * Time));
}
