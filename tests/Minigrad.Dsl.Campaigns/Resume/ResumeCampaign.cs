using System.Diagnostics;
using System.Globalization;

namespace Minigrad.Campaigns.Resume;

/// <summary>
/// Kills a training again and again, at random moments and while it writes, lets it go on from its last checkpoint, and compares what it gives in the end with a
/// training that was left alone.
/// </summary>
internal sealed class ResumeCampaign : Campaign
{
    /// <summary>How often each case kills.</summary>
    public const int Kills = 10;

    private const string Result = "result.txt";

    /// <inheritdoc/>
    public override string Name => "resume";

    /// <inheritdoc/>
    public override string Summary => $"Kills trainings at random moments, resumes them, and compares their weights with those of one that was left alone; {Kills} kills a case.";

    /// <inheritdoc/>
    public override void Try(CampaignRun run, int seed)
    {
        run.Log($"  {new ResumePlan(seed)}");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("minigrad-resume-");
        try
        {
            long start = Stopwatch.GetTimestamp();
            string whole = folder.CreateSubdirectory("whole").FullName;
            using (Process process = Start(whole, seed))
            {
                WaitForSuccess(process, run.CancellationToken);
            }

            TimeSpan duration = Stopwatch.GetElapsedTime(start);
            string expected = File.ReadAllText(Path.Combine(whole, Result));
            Random random = new(seed);
            for (int kills = 0, training = 0; kills < Kills; training++)
            {
                string killed = folder.CreateSubdirectory($"killed{training}").FullName;
                kills += KillUntilDone(run, killed, seed, random, duration, Kills - kills);
                string actual = File.ReadAllText(Path.Combine(killed, Result));
                run.Count("trainings");
                if (actual != expected)
                {
                    run.Fail($"seed {seed}, training {training}, killed {kills} times: expected\n{expected}\nbut found\n{actual}");
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Trains in a folder, from its newest checkpoint on if it has one.</summary>
    /// <param name="arguments">The folder and the seed.</param>
    /// <returns>0.</returns>
    public override int RunChild(IReadOnlyList<string> arguments)
    {
        string folder = arguments[0];
        ResumePlan plan = new(int.Parse(arguments[1], CultureInfo.InvariantCulture));
        AtomicFile.WriteText(Path.Combine(folder, Result), plan.Train(folder));
        return ExitCodes.Success;
    }

    /// <summary>The number of kills before the training got through: one that is killed before its next checkpoint gets no further, so at most <paramref name="most"/>.</summary>
    private int KillUntilDone(CampaignRun run, string folder, int seed, Random random, TimeSpan duration, int most)
    {
        for (int kills = 0; ; kills++)
        {
            using Process process = Start(folder, seed);
            if (kills == most || !Kill(process, folder, random, duration))
            {
                WaitForSuccess(process, run.CancellationToken);
                run.Log($"  killed {kills} times");
                return kills;
            }

            run.CancellationToken.ThrowIfCancellationRequested();
            run.Count("kills");
            run.Count("of them while writing", Directory.EnumerateFiles(folder, "*.tmp").Count());
            DeleteLeftovers(folder);
            if (Checkpoint.Latest(Path.Combine(folder, new ResumePlan(seed).Name)) is { } newest)
            {
                // What is there must be whole: if it is not, this says so before a resumed training does.
                SafeTensors.Read(newest);
            }
        }
    }

    /// <summary>Kills the process at a random moment or, every other time, when it is writing a checkpoint; false if it ended before.</summary>
    private static bool Kill(Process process, string folder, Random random, TimeSpan duration)
    {
        bool whileWriting = random.Next(2) == 0;
        TimeSpan moment = duration * random.NextDouble() * 0.9;
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < moment || (whileWriting && !Directory.EnumerateFiles(folder, "*.tmp").Any()))
        {
            if (process.WaitForExit(0))
            {
                return false;
            }

            Thread.Sleep(1);
        }

        process.Kill();
        process.WaitForExit();
        return process.ExitCode != ExitCodes.Success;
    }

    // The next write does it only after some time, and the next look is to count new ones.
    private static void DeleteLeftovers(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*.tmp"))
        {
            File.Delete(file);
        }
    }

    private Process Start(string folder, int seed) => ChildProcess.Start(this, folder, seed.ToString(CultureInfo.InvariantCulture));

    private static void WaitForSuccess(Process process, CancellationToken cancellationToken)
    {
        using CancellationTokenRegistration end = cancellationToken.Register(process.Kill);
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        if (process.ExitCode != ExitCodes.Success)
        {
            throw new InvalidOperationException($"A training ended with exit code {process.ExitCode}: {error}");
        }
    }
}
