using System.Text;

namespace Minigrad;

/// <summary>Aligned columns of text.</summary>
internal static class TextTable
{
    private const int Gap = 2;

    /// <summary>The rows as lines that end in LF, without blanks at their ends.</summary>
    /// <param name="rows">Rows of equal length.</param>
    /// <param name="rightAligned">The columns aligned right.</param>
    public static string Write(IReadOnlyList<string[]> rows, params ReadOnlySpan<int> rightAligned)
    {
        int[] widths = [.. rows[0].Select((_, column) => rows.Max(row => row[column].Length))];
        StringBuilder text = new();
        foreach (string[] row in rows)
        {
            StringBuilder line = new();
            for (int column = 0; column < row.Length; column++)
            {
                string cell = rightAligned.Contains(column) ? row[column].PadLeft(widths[column]) : row[column].PadRight(widths[column]);
                line.Append(cell).Append(' ', Gap);
            }

            text.Append(line.ToString().TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}
