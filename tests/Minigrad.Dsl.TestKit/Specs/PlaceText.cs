using System.Globalization;
using Minigrad.Compiler.Text;

namespace Minigrad.TestKit.Specs;

/// <summary>Writes places as tests compare them.</summary>
public static class PlaceText
{
    /// <summary><c>Net.Hidden.Out[0..3]</c>: class, member, argument, and the range where the place is a part of the argument's text.</summary>
    public static string Of(Place place)
    {
        string range = place.Length < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"[{place.Start}..{place.Start + place.Length}]");
        return string.Join(".", new[] { place.Type, place.Member, place.Argument }.Where(part => part.Length > 0)) + range;
    }
}
