async fn call() -> std::io::Result<()> {
    Ok(())
}

// show
#[derive(Debug, thiserror::Error)]
#[error("ping")]
pub struct PingError {
    source: std::io::Error,
}

pub async fn ping() -> Result<(), PingError> {
    call().await.map_err(|source| PingError { source })
}
// end
