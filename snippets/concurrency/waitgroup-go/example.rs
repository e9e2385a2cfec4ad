use std::thread;

fn check(_: &str) {}

// show
pub fn check_all(hosts: &[String]) {
    thread::scope(|scope| {
        for host in hosts {
            scope.spawn(|| check(host));
        }
    });
}
// end
