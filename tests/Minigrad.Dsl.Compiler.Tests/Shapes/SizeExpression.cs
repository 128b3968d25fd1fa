using Size = Minigrad.Compiler.Shapes.Size;

namespace Minigrad.Compiler.Tests;

/// <summary>An expression over axis names that knows its value without any normal form.</summary>
public abstract record SizeExpression
{
    public abstract long Evaluate(IReadOnlyDictionary<string, long> values);

    public abstract Size ToSize();

    public sealed record Number(long Value) : SizeExpression
    {
        public override long Evaluate(IReadOnlyDictionary<string, long> values) => Value;

        public override Size ToSize() => Size.Of(Value);

        public override string ToString() => Size.Of(Value).ToString();
    }

    public sealed record Name(string Text) : SizeExpression
    {
        public override long Evaluate(IReadOnlyDictionary<string, long> values) => values[Text];

        public override Size ToSize() => Size.Named(Text);

        public override string ToString() => Text;
    }

    public sealed record Operation(char Sign, SizeExpression Left, SizeExpression Right) : SizeExpression
    {
        public override long Evaluate(IReadOnlyDictionary<string, long> values) =>
            (Sign, Left.Evaluate(values), Right.Evaluate(values)) switch
            {
                ('+', long a, long b) => a + b,
                ('-', long a, long b) => a - b,
                ('*', long a, long b) => a * b,
                (_, long a, long b) => (long)Math.Floor((decimal)a / b),
            };

        public override Size ToSize() => Sign switch
        {
            '+' => Left.ToSize() + Right.ToSize(),
            '-' => Left.ToSize() - Right.ToSize(),
            '*' => Left.ToSize() * Right.ToSize(),
            _ => Size.FloorDivide(Left.ToSize(), Right.ToSize()),
        };

        public override string ToString() => $"({Left} {(Sign == '/' ? "//" : Sign)} {Right})";
    }
}
