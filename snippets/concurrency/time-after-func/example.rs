use std::time::Duration;

use tokio::{task::JoinHandle, time};

// show
pub fn expire_later(delay: Duration, expire: impl FnOnce() + Send + 'static) -> JoinHandle<()> {
    tokio::spawn(async move {
        time::sleep(delay).await;
        expire();
    })
}
// end
