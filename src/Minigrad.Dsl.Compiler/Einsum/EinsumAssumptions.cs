using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Einsum;

/// <summary>What run-time sizes are taken to be when the order of a contraction is chosen.</summary>
public sealed class EinsumAssumptions
{
    /// <summary>What a run-time size is taken to be that no assumption names: a batch, or a sentence.</summary>
    public const long Default = 64;

    /// <summary>The argument that states assumptions: <c>batch=64, time=128</c>.</summary>
    public const string Argument = "Assume";

    private readonly Dictionary<string, long> _values = [];

    /// <summary>Reads assumptions; what is wrong with them is reported.</summary>
    /// <param name="text">The assumptions; an empty text for none.</param>
    /// <param name="sizeOf">The size that a name stands for, or <see langword="null"/> for one that is not known.</param>
    /// <param name="isForUses">Whether the text stands in a block, so that what comes in may turn out to be known.</param>
    /// <param name="place">Where the assumptions stand.</param>
    /// <param name="errors">Takes the errors.</param>
    public static EinsumAssumptions Read(string text, Func<string, Size?> sizeOf, bool isForUses, Place place, ErrorSink errors)
    {
        EinsumAssumptions assumptions = new();
        foreach (SizeAssignment assignment in SizeTextParser.ParseAssignments(text, place, new("Assume"), errors))
        {
            Size? size = sizeOf(assignment.Name);
            if (size is null || (size.IsConstant && !isForUses))
            {
                errors.Report(RuleBook.AssumptionWithoutAxis, assignment.NameAt, assignment.Name, size is null ? "is not known here" : $"is {size}");
            }
            else if (assignment.Size.Constant is not >= 1)
            {
                errors.Report(RuleBook.SizeNotPositive, assignment.ValueAt, assignment.Name, assignment.Size.ToString(), "1");
            }
            else if (size.Names.ToArray() is [var name] && size.Equals(Size.Named(name)))
            {
                assumptions._values[name] = assignment.Size.Constant.Value;
            }
        }

        return assumptions;
    }

    /// <summary>A size as a number.</summary>
    public double Of(Size size) => size.Constant ?? size.Evaluate(size.Names.ToDictionary(name => name, ValueOf));

    /// <summary>The largest of several sizes under the assumptions; of equal ones the first.</summary>
    public Size Largest(IEnumerable<Size> sizes) => sizes.Aggregate((largest, size) => Of(size) > Of(largest) ? size : largest);

    /// <summary>A number of elements, for a message: <c>4194304 elements (65536*batch with batch = 64)</c>.</summary>
    public string Describe(Size size)
    {
        string number = Of(size).ToString("F0", System.Globalization.CultureInfo.InvariantCulture) + " elements";
        IEnumerable<string> assumed = size.Names.Select(name => $"{name} = {Size.Format(ValueOf(name))}");
        return size.IsConstant ? number : $"{number} ({size} with {string.Join(", ", assumed)})";
    }

    private long ValueOf(string name) => _values.TryGetValue(name, out long value) ? value : Default;
}
