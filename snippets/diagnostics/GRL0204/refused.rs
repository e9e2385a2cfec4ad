use std::sync::atomic::AtomicI64;

// show
struct Stats {
    requests: AtomicI64,
}

fn restart(stats: &mut Stats) {
    stats.requests = 0;
}
// end

fn main() {
    restart(&mut Stats {
        requests: AtomicI64::new(1),
    });
}
