use tokio::sync::mpsc::{self, error::SendError};

pub struct Job {
    pub steps: Vec<String>,
}

// show
pub async fn submit(queue: &mpsc::Sender<Job>, job: Job) -> Result<(), SendError<Job>> {
    let steps = job.steps.len();
    queue.send(job).await?;
    tracing::info!(steps, "queued");
    Ok(())
}
// end
