namespace Minigrad;

/// <summary>
/// Saves a fit, so that another process can go on with it bit for bit as if it had never stopped: <c>learner.Fit(5, callbacks: [new Checkpoint(path)], resume:
/// Checkpoint.ReadLatest(path))</c>.
/// </summary>
/// <remarks>
/// <para>
/// A file has everything that decides how the fit goes on: parameters and buffers, hyper-parameters, groups' settings, what is frozen and what the optimizer remembers, and the
/// <see cref="TrainingPosition"/> with the states of the callbacks. It is a <see cref="SafeTensors"/> file: the model's values can be read from it by <see cref="ModelFile.Load"/>
/// and by other programs. It is written as <see cref="AtomicFile"/> does: a process that is killed while it writes leaves the checkpoint before.
/// </para>
/// <para>
/// It is written after an optimizer's step, at the end of an epoch and when the fit is cancelled, but no more once something else stops the fit: one that goes on from the last
/// checkpoint stops for the same reason again. It is written beside the training, which waits only while the values are copied; a write that fails is reported at the next one or
/// at the end of the fit. Results are the same bit for bit on machines of one vector width (<see cref="Runtime.VectorWidth"/>).
/// </para>
/// </remarks>
public sealed class Checkpoint : Callback
{
    private readonly CheckpointPath _path;
    private readonly CheckpointWriter _writer = new();
    private readonly int _everySteps;
    private readonly int _everyEpochs;
    private readonly int _keep;

    /// <summary>Creates the callback.</summary>
    /// <param name="path">
    /// The file. With <c>{epoch}</c> or <c>{step}</c> in its name each checkpoint has a file of its own: <c>checkpoints/{step}.safetensors</c>; without, each replaces the one
    /// before. The folder is made if it does not exist.
    /// </param>
    /// <param name="everySteps">Save after so many optimizer steps of a fit; 0 to save between epochs only.</param>
    /// <param name="everyEpochs">Save after so many epochs, and after the last one; 0 to save within epochs only.</param>
    /// <param name="keep">How many files to keep, the newest ones; 0 for all.</param>
    /// <exception cref="MinigradException">A number is negative, nothing would ever be saved, or the path has a placeholder in a wrong place.</exception>
    public Checkpoint(string path, int everySteps = 0, int everyEpochs = 1, int keep = 0)
    {
        _path = new(path);
        if (everySteps < 0 || everyEpochs < 0 || keep < 0 || (everySteps == 0 && everyEpochs == 0))
        {
            throw new MinigradException(
                $"A checkpoint every {everySteps} steps and every {everyEpochs} epochs, {keep} to keep: none may be negative, and one of the first two must be more than 0.");
        }

        if (keep > 1 && !_path.IsNumbered)
        {
            throw new MinigradException($"{keep} checkpoints are to be kept but all have one name, '{path}': put {{step}} or {{epoch}} in the file's name.");
        }

        _everySteps = everySteps;
        _everyEpochs = everyEpochs;
        _keep = keep;
    }

    /// <summary>After all others, so that what they do at an event is part of what is saved.</summary>
    public override int Order => int.MaxValue;

    /// <summary>The file that was written last and is whole; null before.</summary>
    public string? LastFile { get; private set; }

    /// <summary>The newest checkpoint.</summary>
    /// <param name="path">The path that the checkpoints were written to, with its placeholders.</param>
    /// <returns>The file with the highest step (without <c>{step}</c>, the highest epoch), or null if there is none.</returns>
    /// <exception cref="MinigradException">The path has a placeholder in a wrong place.</exception>
    public static string? Latest(string path) => new CheckpointPath(path).Existing() is [string newest, ..] ? newest : null;

    /// <summary>Reads a checkpoint, to go on from it; changes nothing.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Where the fit was. It brings the values of model and optimizer with it, which are set when a fit goes on from it.</returns>
    /// <exception cref="MinigradException">The file is damaged, or no checkpoint of a fit.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static TrainingPosition Read(string path) => FitSnapshot.Read(path);

    /// <summary>Reads the newest checkpoint, to go on from it; changes nothing.</summary>
    /// <param name="path">The path that the checkpoints were written to, with its placeholders.</param>
    /// <returns>Where the fit was, or null if there is no checkpoint: a fit then begins.</returns>
    /// <exception cref="MinigradException">The file is damaged, or no checkpoint of a fit, or the path has a placeholder in a wrong place.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static TrainingPosition? ReadLatest(string path) => Latest(path) is { } newest ? Read(newest) : null;

    /// <inheritdoc/>
    public override void BeforeFit(TrainingState state)
    {
        _path.CreateFolder();
        LastFile = null;
    }

    /// <inheritdoc/>
    public override void AfterBatch(TrainingState state)
    {
        bool stepped = state.IsTraining && !state.IsBatchSkipped && !state.IsStepSkipped;
        if (stepped && !state.Stops && _everySteps > 0 && state.Step % _everySteps == 0)
        {
            Save(state);
        }
    }

    /// <inheritdoc/>
    public override void AfterEpoch(TrainingState state)
    {
        if (!state.Stops && _everyEpochs > 0 && (state.Epoch % _everyEpochs == 0 || state.Epoch == state.Epochs))
        {
            Save(state);
        }
    }

    /// <inheritdoc/>
    public override void AfterCancelFit(TrainingState state)
    {
        if (state.StopReason == StopReason.Cancelled)
        {
            Save(state);
        }
    }

    /// <summary>Waits until the last file is written.</summary>
    /// <param name="state">Where the fit is.</param>
    public override void AfterFit(TrainingState state) => _writer.End();

    private void Save(TrainingState state)
    {
        string file = _path.File(state.Epoch, state.Step);
        _writer.Begin(file, state, () => Finish(file));
    }

    private void Finish(string file)
    {
        LastFile = file;
        if (_keep > 0)
        {
            foreach (string old in _path.Existing().Where(other => other != file).Skip(_keep - 1))
            {
                File.Delete(old);
            }
        }
    }
}
