use std::panic::{self, UnwindSafe};

// show
pub fn safely(job: impl FnOnce() + UnwindSafe) -> Result<(), String> {
    panic::catch_unwind(job).map_err(|payload| {
        let text = payload.downcast_ref::<&str>().copied().unwrap_or("no text");
        format!("job panicked: {text}")
    })
}

pub async fn in_a_task(job: impl Future<Output = ()> + Send + 'static) -> bool {
    match tokio::spawn(job).await {
        Ok(()) => true,
        Err(error) => !error.is_panic(),
    }
}
// end
