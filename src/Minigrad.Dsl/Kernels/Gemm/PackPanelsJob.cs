using System.Runtime.CompilerServices;

namespace Minigrad.Kernels;

/// <summary>Packs B into panels [k, two vectors], the last one padded with zeros to whole vectors; chunks are runs of panels.</summary>
internal readonly unsafe struct PackPanelsJob(GemmProblem problem, float* target, int chunks) : IJob
{
    private readonly GemmProblem _problem = problem;
    private readonly float* _target = target;
    private readonly int _chunks = chunks;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Execute<S, V>(int chunk, int worker) where S : struct, ISimd<V> where V : struct
    {
        int panelWidth = 2 * S.Count, panels = (_problem.N + panelWidth - 1) / panelWidth, end = Job.First(chunk + 1, _chunks, panels);
        for (int panel = Job.First(chunk, _chunks, panels); panel < end; panel++)
        {
            int column = panel * panelWidth, columns = Math.Min(panelWidth, _problem.N - column);
            GemmPacking.Copy(_problem.B + column * _problem.BColumn, _problem.BRow, _problem.BColumn, _target + (long)column * _problem.K, columns, _problem.K, columns > S.Count ? panelWidth : S.Count);
        }
    }
}
