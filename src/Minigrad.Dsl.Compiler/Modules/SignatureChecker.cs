using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Modules;

/// <summary>Meets a signature with what comes in and what the last layer gives.</summary>
public static class SignatureChecker
{
    /// <summary>
    /// Binds the names of one input on the left to what a use gives it; whether they agree. An error stands at the size that the use gives, or at the use.
    /// </summary>
    public static bool BindInput(
        ModuleFrame frame,
        SignatureTensor declared,
        Value input,
        IReadOnlyDictionary<string, Place> given,
        ModuleFrame user,
        LayerSpec layer)
    {
        Place attribute = user.At(layer.Name, Place.Attribute);
        Place left = frame.At("", Place.Signature);
        if (declared.Axes.Count != input.Axes.Count)
        {
            string takes = $"{Count(declared.Axes.Count)}, '{declared}'";
            frame.Errors.Report(RuleBook.RankWrong, attribute, input.Origin, layer.Name, "Use", takes, input.Name, Count(input.Axes.Count), input.ShapeText);
            return false;
        }

        int before = frame.Errors.Count;
        for (int i = 0; i < declared.Axes.Count; i++)
        {
            SignatureAxis axis = declared.Axes[i];
            Size size = input.Axes[i].Size;
            Place where = left.Range(axis.Start, axis.Length);
            Size? earlier = axis.Name is null ? Size.Of(axis.Number) : frame.Scope.Find(axis.Name);
            if (earlier is null)
            {
                frame.Scope.Bind(axis.Name!, size, where);
                continue;
            }

            bool stated = axis.Name is not null && given.ContainsKey(axis.Name);
            AxisMeeting meeting = new(axis.ToString(), size, $"from '{input.Name}'", earlier, stated ? "[Use]" : $"block '{frame.Module.Type.Name}'");
            Check(frame, user, meeting, stated ? given[axis.Name!] : attribute, stated ? input.Origin : where);
        }

        return frame.Errors.Count == before;
    }

    /// <summary>Whether the outputs are what the signature says; otherwise the errors are reported.</summary>
    public static bool CheckOutputs(ModuleFrame frame, Signature signature, IReadOnlyList<Value> outputs)
    {
        Dictionary<string, Size> results = [];
        return signature.Outputs.Zip(outputs, (declared, output) => CheckOutput(frame, declared, output, results)).ToList().TrueForAll(fits => fits);
    }

    private static bool CheckOutput(ModuleFrame frame, SignatureTensor declared, Value output, Dictionary<string, Size> results)
    {
        string layer = declared.Name is null ? $"the last layer '{output.Name}'" : $"layer '{output.Name}'";
        if (declared.Axes.Count != output.Axes.Count)
        {
            frame.Errors.Report(
                RuleBook.OutputRankWrong,
                declared.AxesAt(frame.At("", Place.Signature)),
                output.Origin,
                Count(declared.Axes.Count),
                layer,
                Count(output.Axes.Count),
                output.ShapeText);
            return false;
        }

        int before = frame.Errors.Count;
        for (int i = 0; i < declared.Axes.Count; i++)
        {
            CheckOutputAxis(frame, declared.Axes[i], i, output, layer, results);
        }

        return frame.Errors.Count == before || !frame.Errors.HasErrors;
    }

    // A name that stands only on the right is a result: it is whatever the layers give, but the same wherever it stands.
    private static void CheckOutputAxis(ModuleFrame frame, SignatureAxis axis, int index, Value output, string layer, Dictionary<string, Size> results)
    {
        Size actual = output.Axes[index].Size;
        Size? expected = axis.Name is null ? Size.Of(axis.Number) : frame.Scope.Find(axis.Name) ?? (results.TryGetValue(axis.Name, out Size? known) ? known : null);
        if (expected is null)
        {
            results[axis.Name!] = actual;
            return;
        }

        Meeting meeting = SizeUnifier.Meet(expected, actual);
        if (meeting != Meeting.Equal && !(meeting == Meeting.Unknown && (frame.IsDeferred(expected) || frame.IsDeferred(actual))))
        {
            string said = axis.Name is null || expected.Equals(Size.Named(axis.Name)) ? $"'{axis}'" : $"'{axis}' = {expected}";
            frame.Errors.Report(
                RuleBook.OutputWrong,
                frame.At("", Place.Signature).Range(axis.Start, axis.Length),
                output.Origin,
                Size.Format(index + 1),
                said,
                layer,
                output.ShapeText);
        }
    }

    private static void Check(ModuleFrame frame, ModuleFrame user, AxisMeeting meeting, Place where, Place also)
    {
        Meeting met = SizeUnifier.Meet(meeting.Size, meeting.Earlier);
        if (met == Meeting.Equal || (met == Meeting.Unknown && user.IsDeferred(meeting.Size + meeting.Earlier)))
        {
            return;
        }

        string[] facts = [meeting.Name, meeting.Size.ToString(), meeting.From, meeting.Earlier.ToString(), meeting.EarlierName];
        if (met == Meeting.Conflict)
        {
            frame.Errors.Report(RuleBook.SizeConflict, where, also, [.. facts, "change one of the sizes"]);
        }
        else
        {
            frame.Errors.Report(RuleBook.RunTimeSizes, where, also, facts);
        }
    }

    private static string Count(int axes) => axes == 1 ? "1 axis" : $"{Size.Format(axes)} axes";
}
