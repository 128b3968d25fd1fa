using System.Globalization;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Rules;

/// <summary>A rule of the language: what the analyzer reports and what a model that was not compiled says when it is used.</summary>
/// <param name="Id">The stable id: MG0 declaration, MG1 text, MG2 shapes, MG3 advice.</param>
/// <param name="Title">The fact in a few words.</param>
/// <param name="Message">
/// Axis or member, both numbers with their places, why, what to change. <c>{0}</c>… are the error's arguments, <c>{at}</c> the description of its first other place.
/// </param>
/// <param name="IsAdvice">Whether the model still compiles: information, not an error.</param>
public sealed record Rule(string Id, string Title, string Message, bool IsAdvice = false)
{
    /// <summary>Whether its severity can be set: of advice, and of errors without which the program still runs.</summary>
    public bool IsConfigurable { get; init; } = IsAdvice;

    /// <summary>The message of an error of this rule.</summary>
    /// <param name="error">The error.</param>
    /// <param name="describe">How to name a place; <see cref="Place.Describe"/> unless the caller knows files and lines.</param>
    public string Format(DslError error, Func<Place, string>? describe = null)
    {
        string format = Message;
        if (error.Also.Count > 0)
        {
            format = format.Replace("{at}", Escape((describe ?? (place => place.Describe()))(error.Also[0])));
        }

        return string.Format(CultureInfo.InvariantCulture, format, error.Arguments.Cast<object>().ToArray());
    }

    private static string Escape(string text) => text.Replace("{", "{{").Replace("}", "}}");
}
