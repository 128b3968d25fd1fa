using Minigrad.Compiler.Lowering;

namespace Minigrad.Generators.Emit.Repetitions;

/// <summary>Steps of a pass that follow each other: some that are written one by one, or one repetition of a block whose others are the same but for the index.</summary>
public sealed class RolledSteps
{
    private readonly Roll? _roll;
    private readonly string _block = "";

    private RolledSteps(IReadOnlyList<Step> steps)
    {
        Steps = steps;
    }

    private RolledSteps(IReadOnlyList<Step> steps, string block, Roll roll)
        : this(steps)
    {
        (_block, _roll) = (block, roll);
    }

    /// <summary>The steps, of a loop those of its first repetition.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>Whether they stand for several repetitions.</summary>
    public bool IsLoop => _roll is not null;

    /// <summary>The steps in runs of bounded length.</summary>
    public IReadOnlyList<IReadOnlyList<Step>> Parts => PassParts.Split(Steps);

    /// <summary>The code of each part of a loop, over the repetition's <see cref="Index"/>.</summary>
    public IReadOnlyList<string> Bodies => _roll!.Texts;

    /// <summary>The loop's variable.</summary>
    public const string Index = HoleValues.Index;

    /// <summary>A comment that names the repetitions.</summary>
    public string Head => $"// {_block}.{Literal.Integer(_roll!.First)} to {_block}.{Literal.Integer(Last)}";

    /// <summary>The head of the loop.</summary>
    public string Loop => _roll!.Direction > 0
        ? $"for (int {Index} = {Literal.Integer(_roll.First)}; {Index} <= {Literal.Integer(Last)}; {Index}++)"
        : $"for (int {Index} = {Literal.Integer(_roll.First)}; {Index} >= {Literal.Integer(Last)}; {Index}--)";

    private int Last => _roll!.First + (_roll.Direction * (_roll.Count - 1));

    /// <summary>A name for the method of one repetition.</summary>
    public string Name(string pass) => _block.Replace(".", "") + pass;

    /// <summary>Finds the repetitions among steps that can be a loop.</summary>
    /// <param name="steps">The steps in order.</param>
    /// <param name="body">Writes steps of a repetition of a block, with <see cref="Hole"/>s.</param>
    public static IReadOnlyList<RolledSteps> Of(IEnumerable<Step> steps, Func<IReadOnlyList<Step>, string, string> body)
    {
        List<RolledSteps> segments = [];
        List<Step> single = [];
        foreach (RolledItems<Step> found in RepeatedRuns.Roll(steps, step => step.Layers, (repetition, block) => [.. PassParts.Split(repetition).Select(part => body(part, block))]))
        {
            if (found.Roll is { } roll)
            {
                segments.Add(new(single));
                segments.Add(new(found.Items, found.Block, roll));
                single = [];
            }
            else
            {
                single.AddRange(found.Items);
            }
        }

        segments.Add(new(single));
        return [.. segments.Where(segment => segment.Steps.Count > 0)];
    }
}
