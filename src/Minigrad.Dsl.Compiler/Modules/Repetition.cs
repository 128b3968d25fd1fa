using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Modules;

/// <summary>How often a <c>[Use]</c> applies its block.</summary>
/// <param name="Count">The number of repetitions, or <see langword="null"/> where only a use of the class that is being checked gives it.</param>
/// <param name="IsShared">Whether all repetitions have the same weights.</param>
public sealed record Repetition(int? Count, bool IsShared)
{
    private const string Times = "Times";

    private const string Shared = "Shared";

    private const int Maximum = 1000;

    /// <summary>Whether a use repeats its block, and so is named by index.</summary>
    public static bool IsRepeated(LayerSpec use) => use.Argument(Times) is not null;

    /// <summary>Reads the arguments, or reports what is wrong with them.</summary>
    public static Repetition? Of(ModuleFrame user, LayerSpec use)
    {
        LayerContext context = new(user, use, [], user.OwnerOf(use));
        bool isShared = context.Flag(Shared, false);
        if (!IsRepeated(use))
        {
            if (use.Argument(Shared) is not null)
            {
                user.Errors.Report(
                    RuleBook.ArgumentWithoutEffect, context.At(Shared), Shared, use.Name, "the block is applied once", "set Times too, or remove it");
                return null;
            }

            return new(1, false);
        }

        if (context.Size(Times) is not { } times || context.RefusesRunTime(Times, Times, times))
        {
            return null;
        }

        if (times.Constant > Maximum)
        {
            user.Errors.Report(RuleBook.ArgumentRange, context.At(Times), Times, use.Name, times.ToString(), $"from 1 to {Size.Format(Maximum)}");
            return null;
        }

        return new((int?)times.Constant, isShared);
    }

    /// <summary>The end of the name of a repetition: <c>.0</c>.</summary>
    public static string Suffix(int index) => $".{Size.Format(index)}";
}
