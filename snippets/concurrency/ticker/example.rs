use std::time::Duration;

use tokio::time::{self, MissedTickBehavior};

fn flush() {}

// show
pub async fn flush_every(period: Duration) {
    let mut ticks = time::interval(period);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    ticks.tick().await; // the first is immediate
    loop {
        ticks.tick().await;
        flush();
    }
}
// end
