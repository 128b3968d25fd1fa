using Minigrad.Compiler.Ir;

namespace Minigrad.Generators.Emit.Repetitions;

/// <summary>Finds the repetitions of blocks in lists of what belongs to layers.</summary>
public static class RepeatedRuns
{
    /// <summary>Cuts a list into repetitions that follow each other and what lies between.</summary>
    /// <param name="items">The list.</param>
    /// <param name="layers">The layers that an item belongs to.</param>
    /// <param name="within">The repetition around those that are asked for; empty for the outermost.</param>
    public static IReadOnlyList<RepeatedRun<T>> Split<T>(IEnumerable<T> items, Func<T, string> layers, string within = "")
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
