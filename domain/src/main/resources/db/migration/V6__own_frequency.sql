-- Reports of trainings and of the command line call the same model by one name.
UPDATE model_metric SET model = 'own-frequency' WHERE model = 'own-history';
