package demo

// show
type Worker struct {
	OnDone func(id int)
}

func (w *Worker) finish(id int) {
	if w.OnDone != nil {
		w.OnDone(id)
	}
}

// end
