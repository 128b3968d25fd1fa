using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Catalogue;

/// <summary>One axis that two places give a size.</summary>
/// <param name="Name">The axis.</param>
/// <param name="Size">Its size at the place under judgement.</param>
/// <param name="From">Where that size comes from, in words.</param>
/// <param name="Earlier">Its size at the earlier place.</param>
/// <param name="EarlierName">The earlier place in words.</param>
public sealed record AxisMeeting(string Name, Size Size, string From, Size Earlier, string EarlierName)
{
    /// <summary>Whether the sizes agree, or may agree once the block is used; otherwise the error is reported.</summary>
    public bool Check(LayerContext context, Place where, Place also, string advice)
    {
        Meeting meeting = SizeUnifier.Meet(Size, Earlier);
        if (meeting == Meeting.Equal)
        {
            return true;
        }

        if (meeting == Meeting.Conflict)
        {
            context.Errors.Report(RuleBook.SizeConflict, where, also, Name, Size.ToString(), From, Earlier.ToString(), EarlierName, advice);
            return false;
        }

        if (context.IsDeferred(Size) || context.IsDeferred(Earlier))
        {
            context.Errors.Report(RuleBook.CheckedAtUse, where, also, Size.ToString(), Earlier.ToString());
            return true;
        }

        context.Errors.Report(RuleBook.RunTimeSizes, where, also, Name, Size.ToString(), From, Earlier.ToString(), EarlierName);
        return false;
    }
}
