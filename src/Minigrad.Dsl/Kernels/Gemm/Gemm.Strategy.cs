namespace Minigrad.Kernels;

public static unsafe partial class Gemm
{
    // Below this many multiply-adds (about 20 microseconds) a second thread costs more than it saves.
    private const double ParallelMultiplyAdds = 1_000_000;

    // Inner products read each operand many times from where it lies: good while one of them stays near, and where copies would not pay.
    private const int MinimumDotLength = 64;
    private const int MaximumDotSide = 64;
    private const int FewRows = 8;

    private static void Run<TMap>(ref GemmProblem p) where TMap : IMap
    {
        if (p.M == 0 || p.N == 0 || (p.K == 0 && p.Accumulate)) return;
        bool runsAlongK = (p.AColumn == 1 || p.K == 1) && (p.BRow == 1 || p.K == 1);
        if (runsAlongK && (p.M <= FewRows || (p.K >= MinimumDotLength && Math.Min(p.M, p.N) <= MaximumDotSide))) Dot<TMap>(p);
        else if (p.K <= GemmPlan.Depth || typeof(TMap) == typeof(Identity)) Outer<TMap>(p);
        else Split<TMap>(p);
    }

    private static void Dot<TMap>(in GemmProblem p) where TMap : IMap
    {
        bool parallel = p.MultiplyAdds >= ParallelMultiplyAdds;
        int rowChunks = 1, columnChunks = 1;
        if (parallel && p.M >= 32) rowChunks = Math.Min(p.M / 4, 32);
        else if (parallel) columnChunks = Math.Clamp(p.N / 24, 1, 16);
        var job = new GemmDotJob<TMap>(p, rowChunks, columnChunks);
        Job.Run(ref job, rowChunks * columnChunks, parallel);
    }

    // Long sums are added up part by part in C, which a map must not see: so they are added up elsewhere, and mapped then.
    private static void Split<TMap>(in GemmProblem p) where TMap : IMap
    {
        float* sums = Scratch.Get(2, (long)p.M * p.N);
        GemmProblem product = p;
        product.C = sums;
        product.CRow = p.N;
        Outer<Identity>(product);
        var job = new GemmMapJob<TMap>(p, sums, Job.Chunks(p.M, 8 * 1024 / p.N));
        Job.Run(ref job, job.Chunks, (long)p.M * p.N >= 32 * 1024);
    }

    private static void Outer<TMap>(in GemmProblem whole) where TMap : IMap
    {
        int depths = Math.Max(1, (whole.K + GemmPlan.Depth - 1) / GemmPlan.Depth);
        for (int d = 0; d < depths; d++)
        {
            int first = Job.First(d, depths, whole.K);
            GemmProblem p = whole;
            p.K = Job.First(d + 1, depths, whole.K) - first;
            p.A += first * p.AColumn;
            p.B += first * p.BRow;
            p.Accumulate |= d > 0;
            GemmPlan plan = Plan(p, typeof(TMap) == typeof(Identity));
            var job = new GemmOuterJob<TMap>(p, plan);
            Job.Run(ref job, plan.RowChunks * plan.ColumnChunks, p.MultiplyAdds >= ParallelMultiplyAdds);
        }
    }

    private static GemmPlan Plan(in GemmProblem p, bool direct)
    {
        int lanes = Runtime.VectorWidth / 32, panelWidth = 2 * lanes, panels = (p.N + panelWidth - 1) / panelWidth;
        bool parallel = p.MultiplyAdds >= ParallelMultiplyAdds;
        bool scattered = p.AColumn * sizeof(float) >= 512;
        var plan = new GemmPlan { RowChunks = (p.M + GemmPlan.RowBlock - 1) / GemmPlan.RowBlock, ColumnChunks = 1, Direct = direct };
        plan.PackA = p.K >= 64 && (scattered ? p.M >= 32 && p.N >= 128 : p.ARow != 1 && p.M >= 48 && p.N >= 512);
        if (parallel)
        {
            // Each chunk of columns packs its rows of A anew, so rows are cut first.
            if (plan.PackA || panels < 16) plan.RowChunks = Math.Max(plan.RowChunks, Math.Min(p.M / 24, 16));
            if (plan.RowChunks < 8) plan.ColumnChunks = Math.Min(panels, (plan.PackA ? 8 : 16) / plan.RowChunks);
        }
        if (plan.PackA)
        {
            plan.ScratchAStride = Scratch.Align((GemmPlan.RowBlock + 12L) * p.K);
            plan.ScratchA = Scratch.Get(1, plan.ScratchAStride * Runtime.Threads);
        }
        bool packAll = p.BColumn != 1 || (p.M >= 32 && p.K >= 64 && (long)p.M * p.K >= 8 * 1024);
        plan.PackedFrom = packAll ? 0 : p.N / panelWidth * panelWidth;
        if (plan.PackedFrom == p.N) return plan;
        GemmProblem rest = p;
        rest.B += plan.PackedFrom * p.BColumn;
        rest.N -= plan.PackedFrom;
        plan.PackedB = Scratch.Get(0, ((long)rest.N + panelWidth) * p.K);
        long elements = (long)rest.N * p.K;
        int chunks = (int)Math.Clamp(elements / (16 * 1024), 1, 16);
        var job = new PackPanelsJob(rest, plan.PackedB, chunks);
        Job.Run(ref job, chunks, elements >= 64 * 1024);
        return plan;
    }
}
