namespace Course.FromScratch;

/// <summary>The generator of Wichmann and Hill (1982): three small congruential generators whose sum, modulo 1, is uniform.</summary>
/// <param name="seed">The seed, not negative.</param>
internal sealed class WichmannHill(long seed)
{
    private const int X = 30269;
    private const int Y = 30307;
    private const int Z = 30323;
    private int _x = (int)(seed % (X - 1)) + 1;
    private int _y = (int)(seed / (X - 1) % (Y - 1)) + 1;
    private int _z = (int)(seed / (X - 1) / (Y - 1) % (Z - 1)) + 1;

    /// <summary>The state after seeding: for 457428938475 it is 4976, 20238, 499.</summary>
    public IReadOnlyList<int> State => [_x, _y, _z];

    /// <summary>The next number, from 0 to below 1.</summary>
    public double Next()
    {
        _x = 171 * _x % X;
        _y = 172 * _y % Y;
        _z = 170 * _z % Z;
        return (((double)_x / X) + ((double)_y / Y) + ((double)_z / Z)) % 1.0;
    }

    /// <summary>The n-th number, from 1, of a new generator.</summary>
    public static double Draw(long seed, int n)
    {
        WichmannHill generator = new(seed);
        double value = 0;
        for (int i = 0; i < n; i++)
        {
            value = generator.Next();
        }

        return value;
    }
}
