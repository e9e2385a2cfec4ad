// uses: std::cell::Ref std::cell::RefCell std::cell::RefMut std::rc::Rc

/// Where a link of a chain is: in a variable, in a node that stays alive meanwhile, or in a list.
#[derive(Clone)]
enum GoLink<'a, T> {
    Place(&'a RefCell<Option<Rc<T>>>),
    Field(Rc<T>, fn(&T) -> &RefCell<Option<Rc<T>>>),
    Element(&'a RefCell<Vec<Option<Rc<T>>>>, usize),
}

impl<T> GoLink<'_, T> {
    fn borrow(&self) -> Ref<'_, Option<Rc<T>>> {
        match self {
            Self::Place(cell) => cell.borrow(),
            Self::Field(node, field) => field(node).borrow(),
            Self::Element(list, index) => Ref::map(list.borrow(), |items| &items[*index]),
        }
    }

    fn borrow_mut(&self) -> RefMut<'_, Option<Rc<T>>> {
        match self {
            Self::Place(cell) => cell.borrow_mut(),
            Self::Field(node, field) => field(node).borrow_mut(),
            Self::Element(list, index) => {
                RefMut::map(list.borrow_mut(), |items| &mut items[*index])
            }
        }
    }
}
