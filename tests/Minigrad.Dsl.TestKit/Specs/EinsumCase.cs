using Minigrad.TestKit.Oracle;

namespace Minigrad.TestKit.Specs;

/// <summary>An einsum text with operands that fit it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Operands">The operands: multiples of 1/8 between -1 and 1, so that sums of products are exact.</param>
public sealed record EinsumCase(string Text, Tensor[] Operands)
{
    /// <summary>The case of a row of <see cref="EinsumTexts"/>.</summary>
    /// <param name="row">The text, and after <c>|</c> the axes under the ellipses.</param>
    /// <param name="seed">Decides the sizes, 2 or 3, and the values.</param>
    public static EinsumCase Of(string row, int seed)
    {
        string[] parts = row.Split('|');
        Random random = new(seed);
        bool isSpaced = parts[0].Any(char.IsWhiteSpace);
        string[] terms = parts[0].Split("->")[0].Split(',');
        string[] under = parts.Length > 1 ? parts[1].Split(',') : [.. terms.Select(_ => "0")];
        Dictionary<string, int> sizes = new() { ["1"] = 1 };
        int[] ellipsis = [.. Enumerable.Range(0, 4).Select(_ => 2 + random.Next(2))];
        Tensor Operand(string term, string count)
        {
            int axes = int.Parse(count.TrimStart('s'), System.Globalization.CultureInfo.InvariantCulture);
            string spread = term.Replace("...", " * ");
            IEnumerable<string> labels = spread.Split((char[])[' '], StringSplitOptions.RemoveEmptyEntries).SelectMany(word => isSpaced ? [word] : word.Select(letter => $"{letter}"));
            int[] shape =
            [
                .. labels.SelectMany(label => label == "*"
                    ? Enumerable.Range(0, axes).Select(k => count[0] == 's' ? 1 : ellipsis[axes - 1 - k])
                    : [sizes.TryGetValue(label, out int known) ? known : sizes[label] = random.Next(2, 4)]),
            ];
            return Tensor.From(shape, _ => random.Next(-8, 9) / 8.0);
        }

        return new(parts[0], [.. terms.Select((term, i) => Operand(term, under[i]))]);
    }

    /// <summary>The slopes of the sum of <paramref name="dy"/> times the result along each element of an operand; the sum is linear in it, so that a difference over any step is the slope.</summary>
    public double[] Slopes(Tensor dy, int operand)
    {
        double[] slopes = new double[Operands[operand].Values.Length];
        double Sum(int element, double step)
        {
            Tensor[] moved = [.. Operands];
            int next = 0;
            moved[operand] = Tensor.From(moved[operand].Shape, _ => Operands[operand].Values[next] + (next++ == element ? step : 0));
            return EinsumReference.Evaluate(Text, moved).Values.Zip(dy.Values).Sum(pair => pair.First * pair.Second);
        }

        for (int element = 0; element < slopes.Length; element++)
        {
            slopes[element] = Sum(element, 0.5) - Sum(element, -0.5);
        }

        return slopes;
    }
}
