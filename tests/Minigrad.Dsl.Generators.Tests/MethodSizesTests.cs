using System.Reflection;
using System.Reflection.Emit;
using Minigrad.TestKit;
using Xunit;

namespace Minigrad.Generators.Tests;

public class MethodSizesTests
{
    [Fact]
    public void Of_BranchesLocalsAndATry_AreCountedAsTheJitDoes()
    {
        MethodSize method = Assert.Single(Sizes(), method => method.Name == "Run");

        Assert.Equal(new("Sample", "Run", Bytes: 18, Instructions: 12, BasicBlocks: 6, Locals: 4, References: 6), method);
    }

    [Theory]
    [InlineData(6_000, 0, 0, 0, 0.1)]
    [InlineData(0, 6_000, 0, 0, 0.3)]
    [InlineData(0, 0, 500, 0, 0.25)]
    [InlineData(0, 0, 0, 4_000, 0.5)]
    public void Share_OfOneKind_IsItsPartOfTheLimit(int bytes, int instructions, int blocks, int references, double share) =>
        Assert.Equal(share, new MethodSize("", "", bytes, instructions, blocks, 0, references).Share, 1e-12);

    private static IReadOnlyList<MethodSize> Sizes()
    {
        PersistedAssemblyBuilder assembly = new(new AssemblyName("Sizes"), typeof(object).Assembly);
        TypeBuilder type = assembly.DefineDynamicModule("Sizes").DefineType("Sample");
        MethodBuilder method = type.DefineMethod("Run", MethodAttributes.Public, typeof(int), [typeof(int)]);
        ILGenerator code = method.GetILGenerator();
        code.DeclareLocal(typeof(int));
        code.DeclareLocal(typeof(nint));
        Label end = code.DefineLabel();
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Stloc_0);
        code.Emit(OpCodes.Ldloc_0);
        code.Emit(OpCodes.Localloc);
        code.Emit(OpCodes.Stloc_1);
        code.BeginExceptionBlock();
        code.Emit(OpCodes.Ldloc_0);
        code.Emit(OpCodes.Brtrue_S, end);
        code.Emit(OpCodes.Nop);
        code.MarkLabel(end);
        code.BeginFinallyBlock();
        code.EndExceptionBlock();
        code.Emit(OpCodes.Ldloc_0);
        code.Emit(OpCodes.Ret);
        type.CreateType();
        using MemoryStream image = new();
        assembly.Save(image);
        return MethodSizes.Of([.. image.ToArray()]);
    }
}
