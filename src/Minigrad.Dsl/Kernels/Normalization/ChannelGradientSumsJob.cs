using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>Σ dy and Σ dy·x̂ of the table's entries, channels or channels of a sample, dy = map(…); chunks are runs of entries.</summary>
internal readonly unsafe struct ChannelGradientSumsJob<TMap>(float* x, ChannelTable table, float* sums, MapSpace space) : IJob where TMap : IMap
{
    private const int Block = 64;

    private readonly float* _x = x;
    private readonly ChannelTable _table = table;
    private readonly float* _sums = sums;
    private readonly MapSpace _space = space;

    public int Chunks => Job.Chunks(_table.Entries, Math.Max(1, 4096L / Math.Max(1, (_table.IsPerSample ? 1L : _table.Outer) * _table.Inner)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int entries = _table.Entries, first = Job.First(chunk, Chunks, entries), end = Job.First(chunk + 1, Chunks, entries);
        if (_table.IsFlat) SumColumns<S, V>(first * _table.Inner, end * _table.Inner);
        for (int entry = first; entry < end; entry++)
        {
            (double sum, double products) = _table.IsFlat ? Gather(entry) : SumLines<S, V>(entry);
            _sums[entry] = (float)sum;
            _sums[entries + entry] = (float)(products * _table.Scale[entry * _table.Step]);
        }
    }

    private (double Sum, double Products) Gather(int channel)
    {
        double sum = 0, products = 0;
        for (int i = channel * _table.Inner; i < (channel + 1) * _table.Inner; i++)
        {
            sum += _table.First[i];
            products += _table.Second[i];
        }
        return (sum, products);
    }

    // Sums of each place over the outer axis: vectors are full however small a plane is.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SumColumns<S, V>(int first, int end) where S : struct, ISimd<V> where V : struct
    {
        for (int c = first; c < end; c += S.Count)
        {
            int count = Math.Min(S.Count, end - c);
            V mean = S.LoadPartial(_table.Mean + c, count), sum = S.Zero, products = S.Zero, blockSum = S.Zero, blockProducts = S.Zero;
            float* source = _x + c;
            for (int o = 0; o < _table.Outer; o++, source += _space.Columns)
            {
                var d = new MapLine<TMap, S, V>(_space, 0, o);
                V dy = count == S.Count ? d.Value(c) : d.Tail(c, count);
                blockSum = S.Add(blockSum, dy);
                blockProducts = S.MultiplyAdd(dy, S.Subtract(count == S.Count ? S.Load(source) : S.LoadPartial(source, count), mean), blockProducts);
                if ((o + 1) % Block != 0) continue;
                sum = S.Add(sum, blockSum);
                products = S.Add(products, blockProducts);
                blockSum = blockProducts = S.Zero;
            }
            S.StorePartial(_table.First + c, S.Add(sum, blockSum), count);
            S.StorePartial(_table.Second + c, S.Add(products, blockProducts), count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (double Sum, double Products) SumLines<S, V>(int entry) where S : struct, ISimd<V> where V : struct
    {
        int sample = _table.IsPerSample ? entry / _table.Channels : 0, channel = entry - sample * _table.Channels;
        double sum = 0, products = 0;
        V mean = S.Create(_table.Mean[entry]), blockSum = S.Zero, blockProducts = S.Zero;
        int inBlock = 0, inner = _table.Inner;
        for (int o = sample, end = _table.IsPerSample ? sample + 1 : _table.Outer; o < end; o++)
        {
            float* line = _x + ((long)o * _table.Channels + channel) * inner;
            var d = new MapLine<TMap, S, V>(_space, o, channel);
            for (int c = 0; c < inner; c += S.Count)
            {
                int rest = inner - c;
                // Lanes past the end may hold anything after the map.
                V dy = rest >= S.Count ? d.Value(c) : S.Select(S.FirstLanes(rest), d.Tail(c, rest), S.Zero);
                blockSum = S.Add(blockSum, dy);
                blockProducts = S.MultiplyAdd(dy, S.Subtract(rest >= S.Count ? S.Load(line + c) : S.LoadPartial(line + c, rest), mean), blockProducts);
                if (++inBlock < Block) continue;
                sum += S.Sum(blockSum);
                products += S.Sum(blockProducts);
                blockSum = blockProducts = S.Zero;
                inBlock = 0;
            }
        }
        return (sum + S.Sum(blockSum), products + S.Sum(blockProducts));
    }
}
