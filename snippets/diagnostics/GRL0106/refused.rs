struct Route;

impl Route {
    fn serve(&self) -> String {
        "home".to_owned()
    }
}

fn find(routes: &[Route], index: usize) -> Option<&Route> {
    routes.get(index)
}

// show
fn serve(routes: &[Route], index: usize) -> String {
    find(routes, index).serve()
}
// end

fn main() {
    serve(&[Route], 0);
}
