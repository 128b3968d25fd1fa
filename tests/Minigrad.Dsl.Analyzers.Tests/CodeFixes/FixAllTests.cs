using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using Minigrad.CodeFixes;
using Xunit;

namespace Minigrad.Analyzers.Tests.CodeFixes;

/// <summary>"Fix all" mends every place of a document at once.</summary>
public class FixAllTests
{
    [Fact]
    public async Task TextFix_InSeveralLiterals_MendsEach()
    {
        const string Source = """
            using Minigrad;

            [Model("batch 4 -> batch 2"), Size("hidden", 8), Size("width", 6)]
            public sealed partial class Net
            {
                [Linear("hiden")] public partial Layer First { get; }
                [Linear("hiden + widht")] public partial Layer Second { get; }
                [Linear(2)] public partial Layer Head { get; }
            }
            """;
        string expected = Source.Replace("hiden", "hidden", StringComparison.Ordinal).Replace("widht", "width", StringComparison.Ordinal);
        Assert.Equal(expected, await FixHarness.FixAllAsync(new UseNearestNameCodeFix(), "MG2006", Source));
    }

    [Fact]
    public async Task SizeFix_OfOneNameInSeveralTexts_DeclaresItOnce()
    {
        const string Source = """
            using Minigrad;

            [Model("batch 4 -> batch 2")]
            public sealed partial class Net
            {
                [Linear("dim")] public partial Layer First { get; }
                [Linear("dim + depth")] public partial Layer Second { get; }
                [Linear(2)] public partial Layer Head { get; }
            }
            """;
        Assert.Contains(
            "[Model(\"batch 4 -> batch 2\"), Size(\"dim\", 1), Size(\"depth\", 1)]",
            await FixHarness.FixAllAsync(new DeclareSizeCodeFix(), "MG2006", Source),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task LayerFix_OfSeveralUnreadLayers_RemovesEach()
    {
        const string Source = """
            using Minigrad;

            [Model("batch 4 -> batch 2")]
            public sealed partial class Net
            {
                [Linear(3)] public partial Layer First { get; }
                [Linear(3, nameof(Input))] public partial Layer Second { get; }
                [Linear(2, nameof(Input))] public partial Layer Head { get; }
            }
            """;
        string expected = string.Join('\n', Source.Split('\n').Where(line => !line.Contains("Linear(3", StringComparison.Ordinal)));
        Assert.Equal(expected, await FixHarness.FixAllAsync(new RemoveMemberCodeFix(), "MG3001", Source));
    }

    [Fact]
    public async Task NameofFix_OfSeveralInputs_WritesEach()
    {
        const string Source = """
            using Minigrad;

            [Model("batch 4 -> batch 4")]
            public sealed partial class Net
            {
                [Linear(4)] public partial Layer First { get; }
                [Linear(4)] public partial Layer Second { get; }
                [Add("First", "Second")] public partial Layer Sum { get; }
            }
            """;
        Assert.Contains("[Add(nameof(First), nameof(Second))]", await FixHarness.FixAllAsync(new UseNameofCodeFix(), "MG0007", Source), StringComparison.Ordinal);
    }

    [Fact]
    public void CodeFixes_ButTheOneThatHasTwoPlaces_CanBeAppliedToAll()
    {
        CodeFixProvider[] fixes =
        [
            .. typeof(AddPartialCodeFix).Assembly.GetTypes()
                .Where(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute)))
                .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
        ];
        Assert.Equal([nameof(MatchContractCodeFix), nameof(MatchSizeCodeFix)], fixes.Where(fix => fix.GetFixAllProvider() is null).Select(fix => fix.GetType().Name));
        Assert.All(fixes, fix => Assert.Equal(fix.GetType().Name, fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Name));
    }
}
