fn run() -> anyhow::Result<()> {
    Ok(())
}

struct Report {
    status: &'static str,
}

impl Drop for Report {
    fn drop(&mut self) {
        println!("job: {}", self.status);
    }
}

// show
pub fn job() {
    let mut report = Report { status: "failed" };
    if run().is_ok() {
        report.status = "done";
    }
}
// end
