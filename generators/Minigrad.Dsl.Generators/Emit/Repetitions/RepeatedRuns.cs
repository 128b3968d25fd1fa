using Minigrad.Compiler.Ir;

namespace Minigrad.Generators.Emit.Repetitions;

/// <summary>Finds the repetitions of blocks in lists of what belongs to layers.</summary>
public static class RepeatedRuns
{
    /// <summary>Finds the repetitions that can be written once, in each repetition of a block that cannot those of the blocks inside.</summary>
    /// <param name="items">The items in order.</param>
    /// <param name="layers">The layers that an item belongs to.</param>
    /// <param name="texts">The texts of items of a repetition of a block, with <see cref="Hole"/>s.</param>
    /// <param name="within">The repetition around those that are asked for; empty for the outermost.</param>
    public static IEnumerable<RolledItems<T>> Roll<T>(IEnumerable<T> items, Func<T, string> layers, Func<IReadOnlyList<T>, string, IReadOnlyList<string>> texts, string within = "")
    {
        foreach (RepeatedRun<T> run in Split(items, layers, within))
        {
            if (run.Block.Length == 0)
            {
                yield return new(run.Repetitions[0], "", null);
                continue;
            }

            int at = 0;
            foreach (Roll roll in run.Rolls(repetition => run.Repetitions.Count < Repetitions.Roll.Minimum ? [] : texts(repetition, run.Block)))
            {
                IEnumerable<RolledItems<T>> found = roll.Count > 1
                    ? [new(run.Repetitions[at], run.Block, roll)]
                    : Roll(run.Repetitions[at], layers, texts, $"{run.Block}.{Literal.Integer(roll.First)}");
                foreach (RolledItems<T> one in found)
                {
                    yield return one;
                }

                at += roll.Count;
            }
        }
    }

    /// <summary>Cuts a list into repetitions that follow each other and what lies between.</summary>
    /// <param name="items">The list.</param>
    /// <param name="layers">The layers that an item belongs to.</param>
    /// <param name="within">The repetition around those that are asked for; empty for the outermost.</param>
    private static List<RepeatedRun<T>> Split<T>(IEnumerable<T> items, Func<T, string> layers, string within)
    {
        List<RepeatedRun<T>> runs = [];
        foreach (T item in items)
        {
            (string Block, int Index)? repetition = LayerNames.Repetition(layers(item), within);
            if (runs.Count == 0 || !runs[runs.Count - 1].Takes(repetition))
            {
                runs.Add(new(repetition));
            }

            runs[runs.Count - 1].Add(repetition, item);
        }

        return runs;
    }
}
